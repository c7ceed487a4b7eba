import { memberRoleNames, organisationKindNames, type OrganisationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { openOrganisation } from '../../../features/organisations/open-organisation'
import { organisationLook } from '../../../features/organisations/organisation-look'
import { sayTime } from '../../../features/times'
import { Pressable } from '../../../platform/pressable'
import { Tag } from '../../../ui/tag'
import './home.scss'

/** One organisation in a list: which, how it stands, who I am there. */
export const OrganisationCard = ({ organisation }: { organisation: OrganisationView }) => {
  const { id, name, kind, status, buildings, myRole, reason, appliedAt } = organisation
  const { tone, icon, words } = organisationLook[status]
  return (
    <Pressable
      className="organisation-card"
      role="link"
      label={`${name}，${words}`}
      onPress={() => openOrganisation(id)}
    >
      <View className="organisation-card__head">
        <Text className="organisation-card__name">{name}</Text>
        <Tag tone={tone} icon={icon}>
          {words}
        </Tag>
      </View>
      {reason && <Text className="organisation-card__reason">原因：{reason}</Text>}
      <View className="organisation-card__foot">
        <Text>{organisationKindNames[kind]}</Text>
        <Text>{buildings} 栋楼</Text>
        {myRole ? <Text>我是{memberRoleNames[myRole]}</Text> : <Text>{sayTime(appliedAt)}申请</Text>}
      </View>
    </Pressable>
  )
}
