export { startEmbeddedMongo, type EmbeddedMongo } from './start-embedded-mongo.ts'
