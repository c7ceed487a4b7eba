import { apiBase, contract, ProblemBody, problems, roleNames, type Route } from '@huisheng/contract'
import * as z from 'zod'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json
  delete json.$schema
  return json
}

const nounNames: Record<keyof typeof contract, string> = {
  areas: '区域与门牌',
  accounts: '账号与登录',
  audit: '使用记录',
  staffing: '网格与网格员',
  clocks: '工作日历',
  catalogue: '事项目录',
  routing: '派遣规则',
  photos: '照片',
  notices: '消息',
  reports: '上报件',
  attachments: '证明材料',
  addresses: '地址与房屋',
  organisations: '单位',
  register: '居住登记',
  declarations: '申报与核实',
  filings: '批量申报',
  vault: '身份密封与启封',
  tipOffs: '举报',
  schemes: '奖励办法',
  ledger: '奖励账本与预算',
  rewards: '举报奖励',
  payments: '奖励支付',
  privacy: '个人信息',
}

const parametersOf = (route: Route): Json[] => [
  ...properties(route.params).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
  ...properties(route.query).map(([name, schema, required]) => ({ name, in: 'query', required, schema })),
]

const properties = (schema: z.ZodObject | undefined): [string, unknown, boolean][] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, property]) => [name, property, required.includes(name)])
}

const bodyOf = (route: Route) => {
  if (route.upload) {
    const file = {
      type: 'object',
      required: [route.upload],
      properties: { [route.upload]: { type: 'string', format: 'binary' } },
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  if (!route.body) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
}

const answerOf = (route: Route) =>
  route.file
    ? { description: '文件', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
    : { description: '成功', content: { 'application/json': { schema: schemaOf(route.response, 'output') } } }

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const personalNote = '含个人信息：工作人员须已签署保密承诺书并使用绑定的设备；无权者得到 not_found，每次拒绝都有记录。'

const operationOf = (noun: keyof typeof contract, name: string, route: Route): Json => ({
  operationId: `${noun}_${name}`,
  tags: [nounNames[noun]],
  summary: route.summary,
  description:
    route.access === 'public'
      ? '任何人可用。'
      : `可用者：${route.access.map((role) => roleNames[role]).join('、')}。${route.personal ? personalNote : ''}`,
  parameters: parametersOf(route),
  ...bodyOf(route),
  ...(route.access !== 'public' && { security: [{ accessToken: [] }] }),
  responses: {
    200: answerOf(route),
    400: problemAnswer('提交的内容有误，issues 指出位置和原因'),
    ...(route.access !== 'public' && { 401: problemAnswer('没有登录或登录已过期'), 403: problemAnswer('没有权限') }),
    default: problemAnswer('其他问题，按 code 区分'),
  },
})

const problemTable = () =>
  Object.entries(problems)
    .map(([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`)
    .join('\n')

/** The OpenAPI 3.1 document of the whole contract. */
export const openApi = (): Json => {
  const paths: Record<string, Json> = {}
  for (const [noun, routes] of Object.entries(contract) as [keyof typeof contract, Record<string, Route>][])
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(noun, name, route) }
    }
  return {
    openapi: '3.1.0',
    info: {
      title: '回声 API',
      version: '1.0.0',
      license: { name: 'MIT', identifier: 'MIT' },
      description: `事事有人管，件件有回声。\n\n所有失败的回答都是 RFC 9457 \`application/problem+json\`：\n\n| code | 状态 | 含义 |\n|---|---|---|\n${problemTable()}`,
    },
    servers: [{ url: apiBase }],
    tags: Object.values(nounNames).map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemBody, 'output') },
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}
