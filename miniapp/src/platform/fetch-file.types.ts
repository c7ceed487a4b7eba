import type { Answer } from './answer'

/** A file behind a sign-in, and the name it is kept under. */
export type Wanted = { url: string; token: string | null; name: string }
/** Fetches the file and hands it to the person; a refusal comes back as the server’s own answer. */
export type FetchFile = (wanted: Wanted) => Promise<Answer>
