import type { Schema } from 'mongoose'

const changes = [
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'bulkWrite',
] as const

/** A schema plugin: documents of the model are written once; every later change or removal through it throws. */
export const appendOnly = (schema: Schema) => {
  const refuse = () => {
    throw new Error('These documents are only ever added')
  }
  for (const change of changes) schema.pre(change as 'updateOne', refuse)
  schema.pre('save', function () {
    if (!this.isNew) refuse()
  })
}
