import { useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Loaded } from '../../ui/states'
import { DeclarationDetail } from './declaration-detail'
import { useDeclaration } from './use-declarations'
import './declarations.css'

export const DeclarationPage = () => {
  const { declarationId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/declarations" />
      <Loaded query={useDeclaration(declarationId)} rows={10}>
        {(declaration) => <DeclarationDetail key={declaration.id} declaration={declaration} />}
      </Loaded>
    </div>
  )
}
