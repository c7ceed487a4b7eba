import type { HintKind } from '@huisheng/contract'

export type Pattern = {
  kind: HintKind
  /** Global; a group `said` narrows what is pointed at. */
  find: RegExp
  words: string
  /** What looks alike and is something else; `before` are the signs that stand before it. */
  unless?: (said: string, before: string) => boolean
}

const own = '(?:我|本人|俺|咱|自己)'
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const placeWords = '公司|单位|厂|工厂|车间|工地|部门|科室|店里|店|酒店|餐厅|饭店|医院|学校|银行|工作室|仓库|项目部|物业'

/** Words like these say that the number or address is somebody else’s, or public. */
const isPublic = (_: string, before: string) => /(?:拨打|投诉热线|热线|客服|咨询电话)[：:\s]*$/.test(before)

/** The surest first: of two that overlap the earlier stands. */
export const patterns: readonly Pattern[] = [
  {
    kind: 'document',
    find: /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g,
    words: '像是身份证号码。如果是您自己的，请删去。',
  },
  {
    kind: 'document',
    find: /(?<![0-9A-Za-z])(?:[HMhm]\d{8}|[EGPSegps]\d{8}|[A-Za-z]\d{6}\(?\d\)?)(?![0-9A-Za-z])/g,
    words: '像是证件号码。如果是您自己的，请删去。',
  },
  {
    kind: 'account',
    find: /[\w.+-]{2,}@[\w-]+(?:\.[\w-]+)+/g,
    words: '像是邮箱。如果是您自己的，请删去。',
  },
  {
    kind: 'account',
    find: /(?:微信|WeChat|wechat|VX|vx|V信|薇信|威信|加我|QQ|qq|扣扣)(?:号码|号|是|为|[：:\s])*(?<said>[A-Za-z][\w-]{5,19}|\d{5,11})(?!\d)/g,
    words: '像是微信或 QQ 号。如果是您自己的，请删去，可以在举报里与办理人对话。',
  },
  {
    kind: 'phone',
    find: new RegExp(
      `(?:联系${own}|${own}的?(?:电话|手机|手机号|号码|联系方式)|打给${own}|给${own}打电话)[^\\d]{0,6}(?<said>\\+?[\\d][\\d\\s-]{6,17}\\d)`,
      'g',
    ),
    words: '像是您自己的电话。请删去，可以在举报里与办理人对话。',
  },
  {
    kind: 'phone',
    find: /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g,
    words: '这是手机号码。是您自己的吗？如果是，请删去；如果是被举报人或店铺的，可以保留。',
    unless: isPublic,
  },
  {
    kind: 'phone',
    find: /(?<!\d)(?:0\d{2,3}[\s-]?\d{7,8}|[48]00[\s-]?\d{3}[\s-]?\d{4})(?!\d)/g,
    words: '这是电话号码。是您自己的吗？如果是，请删去；如果是被举报人或店铺的，可以保留。',
    unless: isPublic,
  },
  {
    kind: 'name',
    find: new RegExp(
      `(?<said>(?:我叫|我的名字(?:叫|是)|我姓名|本人姓名|举报人(?:姓名)?[：:是]|本人(?=[${surnames}][\\u4e00-\\u9fff]{1,2}[，,。（(、\\s]))[：:\\s]*[\\u4e00-\\u9fff·]{2,6}?)(?=[，,。；;、！!？?（(\\s]|$)`,
      'g',
    ),
    words: '像是您的姓名。请删去，不写姓名不影响处理。',
    unless: (said) => /(?:匿名|不便|保密|一名|一位|居民|群众|市民|业主|住户)/.test(said),
  },
  {
    kind: 'name',
    find: new RegExp(`(?<said>我(?:就)?是[${surnames}][\\u4e00-\\u9fff]{1,2})(?=[，,。；;！!？?\\s]|$)`, 'g'),
    words: '像是您的姓名。请删去，不写姓名不影响处理。',
    unless: (said) => /[家店厂人员工主管]$/.test(said),
  },
  {
    kind: 'name',
    find: new RegExp(`(?<said>(?:署名|落款|签名|此致)[：:\\s]*[${surnames}][\\u4e00-\\u9fff]{1,2})(?=[。\\s]|$)`, 'g'),
    words: '像是您的署名。请删去，不写姓名不影响处理。',
  },
  {
    kind: 'workplace',
    find: new RegExp(
      `(?<said>${own}(?:们)?(?:就)?(?:在|是在)[^，,。；;！!？?\\n]{1,20}?(?:上班|工作|打工|任职|做工|当班|实习|当[\\u4e00-\\u9fff]{2,4}))`,
      'g',
    ),
    words: '说到了您的工作。认识您的人可能因此认出您，可以改成“有人看到”。',
    unless: (said) => /(?:路过|看到|看见|发现|听到)/.test(said),
  },
  {
    kind: 'workplace',
    find: new RegExp(
      `(?<said>${own}们?(?:的)?(?:这个|这家|所在的?|上班的)?(?:${placeWords}))(?:的|里|内|老板|领导|同事|最近|从|一直|把|有|，|,|。|$)`,
      'g',
    ),
    words: '说到了您的单位。知情的人可能因此认出您，可以改用单位的全名。',
  },
  {
    kind: 'workplace',
    find: new RegExp(
      `(?<said>${own}(?:就)?是(?:这|该|那|本|一名|一个|[\\u4e00-\\u9fff]{0,12}的)[\\u4e00-\\u9fff]{0,12}?(?:员工|职工|工人|会计|出纳|司机|厨师|服务员|保安|学生|家长|老师|护士|医生|文员|前台|组长|班长|租客|房东|业主))`,
      'g',
    ),
    words: '说到了您的身份。认识您的人可能因此认出您，可以删去。',
  },
  {
    kind: 'workplace',
    find: new RegExp(`(?<said>${own}(?:的)?(?:同事|老板|领导|主管|经理|店长|班长|组长))`, 'g'),
    words: '说到了您的工作关系，可以改成“该单位的人”。',
  },
  {
    kind: 'address',
    find: new RegExp(
      `(?<said>${own}(?:家|们家|自己家)?(?:就)?(?:住|租住|住在|租在|家在)(?:在)?[^，,。；;！!？?\\n]{1,24})`,
      'g',
    ),
    words: '说到了您的住处。请只写被举报的地点，不写您住在哪里。',
    unless: (said) => /(?:不住|没住|住不下|住院)/.test(said),
  },
  {
    kind: 'address',
    find: new RegExp(
      `(?<said>${own}家(?:的)?(?:楼上|楼下|隔壁|对面|对门|门口|窗户|阳台|后面|前面|旁边|天花板|是?\\d{1,4}(?:栋|号|室|单元|楼)))`,
      'g',
    ),
    words: '说到了您的住处。可以改写成从公共地方看到的位置。',
  },
  {
    kind: 'address',
    find: new RegExp(
      `(?<said>${own}(?:们)?(?:这栋|这幢|这层|这户|小区|楼(?:上|下|里)|房东|邻居|的?房子|孩子|老公|老婆|爱人|父母))`,
      'g',
    ),
    words: '说到了您的住处或家人。认识您的人可能因此认出您，可以删去。',
  },
  {
    kind: 'self',
    find: /(?<said>我(?:就)?是|本人|我叫|我姓|我(?:今年)?\d{1,2}岁|我亲眼|我亲身)/g,
    words: '说到了您自己。请看看后面的内容会不会让人认出您。',
    unless: (said, before) => said === '我是' && /(?:不|要不)$/.test(before),
  },
]
