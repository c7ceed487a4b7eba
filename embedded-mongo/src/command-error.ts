/** The error codes the drivers and the product tell apart, as MongoDB numbers them. */
const codes = {
  BadValue: 2,
  UnknownError: 8,
  FailedToParse: 9,
  TypeMismatch: 14,
  LockTimeout: 24,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  WriteConflict: 112,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  TransactionTooOld: 225,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  OperationNotSupportedInTransaction: 263,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  MergeStageNoMatchingDocument: 13113,
  UnrecognizedStage: 40324,
  ChangeStreamsUnsupported: 40573,
  PipelineStageShape: 40323,
  ProjectionMixesModes: 31254,
  GroupSpecification: 15955,
  BucketWithoutMatch: 40066,
  RegexInvalid: 51091,
} as const

export type ErrorName = keyof typeof codes

export class CommandError extends Error {
  override name = 'CommandError'
  readonly codeName: ErrorName
  /** Fields the reply carries beside code and message, such as `keyPattern`. */
  readonly extra: Record<string, unknown>
  readonly labels: readonly string[]
  constructor(
    codeName: ErrorName,
    message: string,
    extra: Record<string, unknown> = {},
    labels: readonly string[] = [],
  ) {
    super(message)
    this.codeName = codeName
    this.extra = extra
    this.labels = labels
  }
  get code() {
    return codes[this.codeName]
  }
}
