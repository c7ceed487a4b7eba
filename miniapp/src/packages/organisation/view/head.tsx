import { memberRoleNames, organisationKindNames, type OrganisationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { organisationLook } from '../../../features/organisations/organisation-look'
import { Icon } from '../../../ui/icon'
import './view.scss'

/** Which organisation, how it stands, and what comes next. */
export const Head = ({ organisation: { name, kind, status, myRole } }: { organisation: OrganisationView }) => {
  const { icon, words, next } = organisationLook[status]
  return (
    <View className="organisation-head">
      <Text className="organisation-head__name">{name}</Text>
      <View className="organisation-head__status" role="heading">
        <Icon name={icon} />
        <Text>{words}</Text>
      </View>
      <Text className="organisation-head__next">{next}</Text>
      <Text className="organisation-head__foot">
        {organisationKindNames[kind]}
        {myRole && ` · 我是${memberRoleNames[myRole]}`}
      </Text>
    </View>
  )
}
