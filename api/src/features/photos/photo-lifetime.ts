/** A photo nothing refers to is removed after so long. */
export const orphanHours = 24
/** Attaching ends an hour earlier: whoever attaches has that long to write the reference before the orphan job looks. */
export const attachableHours = orphanHours - 1
