import * as z from 'zod'

/** Imported before any schema: WeChat has no `new Function`, and a strict web policy forbids it. */
z.config({ jitless: true })
