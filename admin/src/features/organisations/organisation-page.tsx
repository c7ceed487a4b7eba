import { useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Loaded } from '../../ui/states'
import { OrganisationDetail } from './organisation-detail'
import { useOrganisation } from './use-organisations'
import './organisations.css'

export const OrganisationPage = () => {
  const { organisationId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/organisations" />
      <Loaded query={useOrganisation(organisationId)} rows={10}>
        {(organisation) => <OrganisationDetail key={organisation.id} organisation={organisation} />}
      </Loaded>
    </div>
  )
}
