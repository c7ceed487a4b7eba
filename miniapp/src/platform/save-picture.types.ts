type Brush = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textAlign' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText'
>

/** Sizes in pixels of the picture. */
export type Drawing = { width: number; height: number; name: string; draw: (brush: Brush) => void }
/** Draws it and keeps it where the person's pictures are. Throws, in words, where it may or can not. */
export type SavePicture = (drawing: Drawing) => Promise<void>
