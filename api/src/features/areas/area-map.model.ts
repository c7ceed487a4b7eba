import { model, Schema } from 'mongoose'

const { ObjectId } = Schema.Types

export const mapId = 'areas'

/**
 * The one record that says which version of the areas holds from when: a version is there for readers from the moment
 * it is listed, whatever documents have been written before. Beside it, what a city may set differently.
 */
const schema = new Schema({
  _id: { type: String, required: true },
  versions: [
    {
      _id: false,
      number: { type: Number, required: true },
      publicationId: { type: ObjectId, required: true },
      validFrom: { type: Date, required: true },
      publishedAt: { type: Date, required: true },
    },
  ],
  /** Who is publishing now; ends by itself after a crash. */
  lease: { type: { _id: false, publicationId: ObjectId, until: Date }, default: null },
  settings: {
    type: {
      _id: false,
      gridCodePattern: String,
      /** A point this close to another grid is called a border case, even where its accuracy claims less. */
      borderMetres: Number,
      /** A point outside every grid still belongs to a community this close. */
      nearbyMetres: Number,
      /** Gaps and overlaps up to this size are rounding, not findings. */
      toleranceSquareMetres: Number,
    },
    default: null,
  },
})

export const AreaMap = model('AreaMap', schema)

export type MapSettings = {
  gridCodePattern: string
  borderMetres: number
  nearbyMetres: number
  toleranceSquareMetres: number
}
export const defaultSettings: MapSettings = {
  gridCodePattern: '^\\d{6}\\([A-D]\\)$',
  borderMetres: 10,
  nearbyMetres: 200,
  toleranceSquareMetres: 1,
}
