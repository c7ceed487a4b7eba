import type { CheckFinding } from '@huisheng/contract'

type Check = Pick<CheckFinding, 'level' | 'message' | 'source'>

const block = (message: string, source: string): Check => ({ level: 'block', message, source })
const warn = (message: string, source: string): Check => ({ level: 'warn', message, source })

const form = '申报填写要求'
const residentId = 'GB 11643-1999 公民身份号码'
const letting = '住房租赁条例'

/**
 * Every check, in one place. What only the document itself can settle warns: odd numbers have been issued. `{words}` are
 * filled in; where a city sets the rule, its own source stands instead of the one here. No message carries personal data.
 */
export const checks = {
  kind_not_yours: block('您选择的申报身份不能办理这类申报，请更换申报身份或申报类型', form),
  organisation_needed: block('这种申报身份需要通过单位办理，请选择您所在的单位', form),
  organisation_not_asked: block('这种申报身份以个人名义办理，不能选择单位', form),
  on_behalf_needed: block('楼长代办时，请填写被代办的住户', form),
  occupants_missing: block('请至少填写一名居住人；无人居住请办理空置申报', form),
  occupants_not_asked: block('这类申报不需要填写居住人', form),
  leaving_missing: block('请选择或填写搬离的人', form),
  leaving_not_asked: block('这类申报不需要填写搬离的人', form),
  lease_missing: block('请填写租赁起止日期和出租部位', form),
  lease_not_asked: block('这类申报不需要填写租赁信息', form),

  resident_id_form: block('居民身份证号码应为 18 位，前 17 位为数字，末位为数字或 X', residentId),
  resident_id_born_later: block('身份证号码中的出生日期晚于今天，请核对', residentId),
  resident_id_digit: warn('身份证号码的校验码不符，可能有一位写错，请对照证件核对', residentId),
  resident_id_date: warn('身份证号码中的出生日期不存在，请对照证件核对', residentId),
  resident_id_region: warn('身份证号码开头的地区代码不常见，请对照证件核对', residentId),
  passport_form: warn('护照号码的格式不常见，请对照证件核对', form),
  hk_macao_form: warn('港澳居民来往内地通行证号码一般为 H 或 M 加 8 位或 10 位数字，请对照证件核对', form),
  taiwan_form: warn('台湾居民来往大陆通行证号码一般为 8 位数字，请对照证件核对', form),
  hmt_permit_form: warn('居住证号码一般为 18 位，以 81、82 或 83 开头，请对照证件核对', '港澳台居民居住证申领发放办法'),
  foreign_id_form: warn('外国人永久居留身份证号码的格式不常见，请对照证件核对', form),

  name_digits: warn('姓名中有数字，请对照证件核对', form),
  name_short: warn('姓名比证件上的通常写法短，请对照证件填写全名', form),
  name_letters: warn('居民身份证上的姓名为汉字，请对照证件核对', form),
  birth_day_missing: warn('证件号码看不出出生日期，请填写出生日期，以便判断是否未成年', form),
  birth_day_differs: warn('填写的出生日期与证件号码不一致，请核对', form),
  born_later: block('出生日期晚于今天，请核对', form),
  guardian_missing: block('未满 18 周岁的人需要填写监护人', '民法典第十七条、第二十七条'),
  minors_alone: warn('只有未满 16 周岁的人居住，请确认有监护人同住', '未成年人保护法第二十一条'),

  duplicate_document: block('这份名单里有两行是同一证件号码，请删去重复的一行', form),
  self_twice: warn('有多人与申报人的关系填为“本人”，请核对', form),
  phone_shared: warn('同一手机号码用于 3 人以上，请尽量填写各人自己的号码', form),
  already_present: warn('登记显示此人已在这里居住，提交后由网格员核对', form),
  elsewhere: warn('登记显示此人在另一处居住，提交后两处网格员都会核看', form),

  effective_too_far: block('发生日期最多可填到今天之后 60 天', form),
  since_too_far: block('入住日期最多可填到今天之后 60 天', form),
  since_before_birth: block('入住日期早于出生日期，请核对', form),
  since_after_count: warn('入住日期晚于统计日期，请核对', form),
  lease_order: block('租赁的结束日期应晚于开始日期', form),
  lease_over: warn('租赁期已经结束，如仍在居住请办理续租', form),
  lease_long: warn('租赁期超过 20 年，超过部分无效', '民法典第七百零五条'),
  since_outside_lease: warn('入住日期不在租赁期内，请核对', form),
  effective_after_lease: warn('发生日期晚于租赁的结束日期，请核对', form),

  room_not_for_living: block('这个部位不得单独出租用于居住', letting),
  use_not_living: warn('这套房屋登记的用途不是居住，网格员会到场核看', form),
  below_ground: warn('这套房屋登记在地面以下，网格员会到场核看', letting),
  persons_per_room: warn('居住人数超过标准：每间最多 {most} 人', letting),
  square_metres_per_head: warn('人均面积低于标准：每人至少 {least} 平方米', letting),
  more_rooms: warn('填写的房间数多于登记的房间数，请核对', form),
  more_area: warn('填写的面积大于登记的面积，请核对', form),
  large_dwelling: warn('这套房屋达到规模标准，请向社区报送可住人数', form),
} as const satisfies Record<string, Check>

export type CheckCode = keyof typeof checks

type Filling = { source?: string; words?: Record<string, number> }

/** One finding. `words` fill the message, `source` stands instead of the table's. */
export const find = (code: CheckCode, path: string, { source, words = {} }: Filling = {}): CheckFinding => {
  const check: Check = checks[code]
  return {
    code,
    level: check.level,
    path,
    message: check.message.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name])),
    source: source ?? check.source,
  }
}
