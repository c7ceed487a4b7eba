export type PictureProps = { src: string; className?: string; alt: string; fit?: 'cover' | 'contain' }
