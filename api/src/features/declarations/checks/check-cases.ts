import { buildResidentId } from './build-resident-id.ts'
import { born, crowd, document, guardian, id, lease, somebody, today, with1, type Changes } from './build-content.ts'

/** What is declared, and exactly what is found where. */
export const cases: [string, Changes, ...string[]][] = [
  [
    'a kind the capacity may not file',
    { content: { kind: 'vacancy', occupants: [], lease: null } },
    'kind_not_yours kind',
  ],
  [
    'a property manager without an organisation',
    { content: { capacity: 'property_manager' } },
    'organisation_needed organisationId',
  ],
  ['a tenant with an organisation', { content: { organisationId: id } }, 'organisation_not_asked organisationId'],
  ['a building head for nobody', { content: { capacity: 'building_head' } }, 'on_behalf_needed onBehalfOf'],
  ['a move-in of nobody', { content: { occupants: [] } }, 'occupants_missing occupants'],
  [
    'a vacancy with somebody in it',
    { content: { capacity: 'owner', kind: 'vacancy', lease: null } },
    'occupants_not_asked occupants',
  ],
  ['a move-out of nobody', { content: { kind: 'move_out', occupants: [], lease: null } }, 'leaving_missing leaving'],
  ['a move-in with somebody leaving', { content: { leaving: [{ entryId: id }] } }, 'leaving_not_asked leaving'],
  ['a renewal without a lease', { content: { kind: 'renewal', occupants: [], lease: null } }, 'lease_missing lease'],
  ['a count with a lease', { content: { kind: 'occupancy', capacity: 'owner' } }, 'lease_not_asked lease'],

  [
    'a number of fifteen digits',
    with1({ documentNumber: '440308900517001', birthDay: '1990-05-17' }),
    'resident_id_form occupants.0.documentNumber',
  ],
  [
    'somebody born next year',
    with1({ documentNumber: born('2027-01-01'), guardian }),
    'resident_id_born_later occupants.0.documentNumber',
    'since_before_birth occupants.0.since',
    'minors_alone occupants',
  ],
  [
    'a wrong check character',
    with1({ documentNumber: buildResidentId().replace(/.$/, (last) => (last === '1' ? '2' : '1')) }),
    'resident_id_digit occupants.0.documentNumber',
  ],
  [
    'a birth day that does not exist',
    with1({ documentNumber: born('1990-02-30'), birthDay: '1990-02-28' }),
    'resident_id_date occupants.0.documentNumber',
  ],
  [
    'an unknown province',
    with1({ documentNumber: buildResidentId({ region: '990308' }) }),
    'resident_id_region occupants.0.documentNumber',
  ],
  ['a Chinese passport', document('passport', 'E12345678')],
  ['a Chinese passport with a letter more', document('passport', 'EA1234567')],
  ['a foreign passport', document('passport', 'C01X00T47')],
  ['a Chinese passport one digit short', document('passport', 'E1234567'), 'passport_form occupants.0.documentNumber'],
  ['a passport of four characters', document('passport', 'A123'), 'passport_form occupants.0.documentNumber'],
  ['a permit of eight digits', document('hk_macao_permit', 'h12345678')],
  ['an odd permit', document('hk_macao_permit', 'A12345678'), 'hk_macao_form occupants.0.documentNumber'],
  ['a Taiwan permit', document('taiwan_permit', '12345678')],
  ['an odd Taiwan permit', document('taiwan_permit', 'T1234567'), 'taiwan_form occupants.0.documentNumber'],
  ['a residence permit', document('hmt_residence_permit', buildResidentId({ region: '810000' }))],
  [
    'a residence permit of the mainland',
    document('hmt_residence_permit', buildResidentId()),
    'hmt_permit_form occupants.0.documentNumber',
  ],
  ['a permanent residence card', document('foreign_permanent_id', 'USA311590050100')],
  [
    'an odd permanent residence card',
    document('foreign_permanent_id', '1234'),
    'foreign_id_form occupants.0.documentNumber',
  ],
  ['any other document', document('other', '#1-2-3-4')],

  ['a name with a digit', with1({ name: '林小满2' }), 'name_digits occupants.0.name'],
  ['a name of one character', with1({ name: '林' }), 'name_short occupants.0.name'],
  ['a Latin name on a resident id', with1({ name: 'Lin Xiaoman' }), 'name_letters occupants.0.name'],
  [
    'a passport without a birth day',
    with1({ documentKind: 'passport', documentNumber: 'C01X00T47' }),
    'birth_day_missing occupants.0.birthDay',
  ],
  ['two birth days', with1({ birthDay: '1990-05-18' }), 'birth_day_differs occupants.0.birthDay'],
  [
    'a passport of somebody born tomorrow',
    with1({ documentKind: 'passport', documentNumber: 'C01X00T47', birthDay: '2026-06-16', guardian }),
    'born_later occupants.0.birthDay',
    'since_before_birth occupants.0.since',
    'minors_alone occupants',
  ],
  ['eighteen today', with1({ documentNumber: born('2008-06-15') })],
  ['eighteen tomorrow', with1({ documentNumber: born('2008-06-16') }), 'guardian_missing occupants.0.guardian'],
  ['sixteen with a guardian named', with1({ documentNumber: born('2010-06-15'), guardian })],
  ['fifteen and alone', with1({ documentNumber: born('2010-06-16'), guardian }), 'minors_alone occupants'],
  [
    'fifteen where others live',
    { ...with1({ documentNumber: born('2010-06-16'), guardian }), facts: { presentOccupants: 1 } },
  ],
  [
    'fifteen where only that child lives',
    {
      ...with1({ documentNumber: born('2010-06-16'), guardian }),
      facts: { presentOccupants: 1, presentInDwelling: [true] },
    },
    'already_present occupants.0',
    'minors_alone occupants',
  ],

  [
    'one person twice',
    {
      content: { occupants: [somebody, { ...somebody, relation: 'spouse', documentNumber: `${buildResidentId()} ` }] },
    },
    'duplicate_document occupants.0.documentNumber',
    'duplicate_document occupants.1.documentNumber',
  ],
  [
    'one entry leaving twice',
    { content: { kind: 'move_out', occupants: [], lease: null, leaving: [{ entryId: id }, { entryId: id }] } },
    'duplicate_document leaving.0',
    'duplicate_document leaving.1',
  ],
  [
    'two who are the filer',
    { content: { occupants: crowd(2, () => ({ relation: 'self' })) } },
    'self_twice occupants.0.relation',
    'self_twice occupants.1.relation',
  ],
  ['one phone for three', { content: { occupants: crowd(3, () => ({ phone: '13800000001' })) } }],
  [
    'one phone for four',
    { content: { occupants: crowd(4, () => ({ phone: '13800000001' })) } },
    'phone_shared occupants.0.phone',
    'phone_shared occupants.1.phone',
    'phone_shared occupants.2.phone',
    'phone_shared occupants.3.phone',
  ],
  [
    'somebody who lives here already',
    { facts: { presentInDwelling: [true], presentOccupants: 1 } },
    'already_present occupants.0',
  ],
  ['somebody who lives elsewhere', { facts: { elsewhere: [true] } }, 'elsewhere occupants.0'],

  ['sixty days ahead', { content: { effectiveOn: '2026-08-14' } }],
  ['sixty-one days ahead', { content: { effectiveOn: '2026-08-15' } }, 'effective_too_far effectiveOn'],
  ['moving in in sixty-one days', with1({ since: '2026-08-15' }), 'since_too_far occupants.0.since'],
  [
    'there before being born',
    { content: { occupants: [{ ...somebody, since: '1990-05-16' }], lease: null } },
    'since_before_birth occupants.0.since',
  ],
  [
    'moving in after the count',
    { content: { kind: 'occupancy', capacity: 'owner', lease: null, effectiveOn: '2026-05-31' } },
    'since_after_count occupants.0.since',
  ],
  [
    'a lease that ends as it starts',
    { content: { lease: { ...lease, until: lease.from } } },
    'lease_order lease.until',
  ],
  ['a lease that is over', { content: { lease: { ...lease, until: '2026-06-14' } } }, 'lease_over lease.until'],
  ['a lease of twenty years', { content: { lease: { ...lease, until: '2046-06-01' } } }],
  [
    'a lease of twenty years and a day',
    { content: { lease: { ...lease, until: '2046-06-02' } } },
    'lease_long lease.until',
  ],
  [
    'there before the lease',
    { content: { lease: { ...lease, from: '2026-06-02' } } },
    'since_outside_lease occupants.0.since',
  ],
  [
    'a renewal from after its end',
    {
      content: { kind: 'renewal', occupants: [], effectiveOn: '2026-07-02', lease: { ...lease, until: '2026-07-01' } },
    },
    'effective_after_lease effectiveOn',
  ],

  ['a kitchen', { content: { lease: { ...lease, roomType: 'kitchen' } } }, 'room_not_for_living lease.roomType'],
  ['what the city lets be let', { content: { lease: { ...lease, roomType: 'balcony' } } }],
  ['a shop', { dwelling: { use: 'shop' } }, 'use_not_living dwellingId'],
  ['a dormitory', { dwelling: { use: 'dormitory' } }],
  ['below the ground', { dwelling: { floor: -1 } }, 'below_ground dwellingId'],
  ['six in three rooms', { content: { occupants: crowd(6) } }],
  ['seven in three rooms', { content: { occupants: crowd(7) } }, 'persons_per_room occupants'],
  ['one more where six live', { facts: { presentOccupants: 6 } }, 'persons_per_room occupants'],
  [
    'a count of six where six live',
    {
      content: { kind: 'occupancy', capacity: 'owner', lease: null, occupants: crowd(6), effectiveOn: today },
      facts: { presentOccupants: 6, presentInDwelling: [] },
    },
  ],
  [
    'three in the one room that is let',
    { content: { occupants: crowd(3), lease: { ...lease, roomType: 'bedroom', rooms: 1 } } },
    'persons_per_room occupants',
  ],
  [
    'two on eleven square metres',
    { content: { occupants: crowd(2), lease: { ...lease, areaSquareMetres: 11 } } },
    'square_metres_per_head occupants',
  ],
  [
    'a dwelling of unknown size',
    { content: { occupants: crowd(9) }, dwelling: { rooms: null, areaSquareMetres: null } },
  ],
  ['more rooms than there are', { content: { lease: { ...lease, rooms: 4 } } }, 'more_rooms lease.rooms'],
  [
    'more area than there is',
    { content: { lease: { ...lease, areaSquareMetres: 91 } } },
    'more_area lease.areaSquareMetres',
  ],
  ['ten rooms', { dwelling: { rooms: 10, areaSquareMetres: 300 } }, 'large_dwelling dwellingId'],
  [
    'thirty people',
    { content: { occupants: crowd(30) }, dwelling: { rooms: null, areaSquareMetres: null } },
    'large_dwelling dwellingId',
  ],
]
