import { attemptResultNames, verifyOutcomeNames, type DeclarationView } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { StoredPhotos } from '../../../features/photos/stored-photos'
import { sayDistance, sayTime } from '../../../features/times'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { sayAppointment } from '../tasks/appointment-words'

type Props = { declaration: DeclarationView }

export const Appointment = ({ declaration: { appointment, appointmentWords, status } }: Props) =>
  appointment && status === 'submitted' ? (
    <NoticeBar tone={appointment.state === 'accepted' ? 'ok' : 'info'} icon="clock">
      <View>{sayAppointment(appointment)}</View>
      {appointmentWords && <View>{appointmentWords}</View>}
    </NoticeBar>
  ) : null

const Verified = ({ declaration: { verification } }: Props) =>
  verification ? (
    <Group title="核实结果">
      <Cell
        icon={verification.outcome === 'not_found' ? 'close' : 'check'}
        title={verifyOutcomeNames[verification.outcome]}
        text={[
          `${verification.byName} ${sayTime(verification.at)}核实`,
          verification.distanceMetres !== null && `离房屋 ${sayDistance(Math.round(verification.distanceMetres))}`,
        ]
          .filter(Boolean)
          .join('，')}
      />
      {verification.corrections.map(({ field, fieldName, reason }, at) => (
        <Cell key={`${field}:${at}`} icon="edit" title={`更正了${fieldName}`} text={`原因：${reason}`} />
      ))}
      {verification.words && <Cell icon="chat" title="核实说明" text={verification.words} />}
      {verification.photos.length > 0 && (
        <View className="in-group">
          <StoredPhotos photos={verification.photos} />
        </View>
      )}
    </Group>
  ) : null

/** What came of it on the spot, and the visits that came to nothing. */
export const VisitsMade = ({ declaration }: Props) => (
  <>
    <Verified declaration={declaration} />
    {declaration.visits.length > 0 && (
      <Group title={`去过 ${declaration.visits.length} 次`}>
        {declaration.visits.map(({ at, result, byName, words, photos }) => (
          <Cell
            key={at}
            icon="clock"
            title={`${sayTime(at)} ${attemptResultNames[result]}`}
            text={[byName, words].filter(Boolean).join('：')}
          >
            {photos.length > 0 && <StoredPhotos photos={photos} />}
          </Cell>
        ))}
      </Group>
    )}
  </>
)
