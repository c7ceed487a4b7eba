import { filingLimits } from '@huisheng/contract'

/** Throws, in words for the person, where the server would refuse the file unread. */
export const fitSheet = ({ name, size }: { name: string; size: number }) => {
  if (!/\.xlsx$/i.test(name)) throw new Error(`“${name}”不是 .xlsx 表格，请用模板填写后再选`)
  if (size > filingLimits.bytes) throw new Error(`“${name}”超过 10 MB，请分成几份上传`)
}
