import type { Rendered, RenderWxml } from './render-wxml'

export type Node = { tag: string; attr: Record<string, unknown>; parent: Node | null; children: (Node | string)[] }
export type Query = string | ((node: Node) => boolean)

const flat = (children: Rendered['children'] = []): (Rendered | string | number)[] =>
  children.flatMap((child) => (typeof child === 'object' && child.tag === 'virtual' ? flat(child.children) : [child]))

/** The page as it stands: Taro's nested `comp` templates unfolded, parents known. */
export const unfold = (render: RenderWxml, rendered: Rendered, parent: Node | null = null): Node => {
  const { tag, attr = {} } = rendered
  const node: Node = { tag, attr, parent, children: [] }
  const children = tag === 'wx-comp' ? render('comp.wxml', { i: attr.i, l: attr.l }).children : rendered.children
  node.children = flat(children).map((child) =>
    typeof child === 'object' ? unfold(render, child, node) : String(child),
  )
  return node
}

export const walk = function* (node: Node): Generator<Node> {
  yield node
  for (const child of node.children) if (typeof child === 'object') yield* walk(child)
}

export const textOf = (node: Node | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

/** The innermost node with exactly these words (or this label), or that a predicate accepts. */
export const searchIn = (root: Node, query: Query): Node | undefined => {
  const fits = (node: Node) =>
    typeof query === 'function' ? query(node) : textOf(node).trim() === query || node.attr.ariaLabel === query
  return [...walk(root)].filter(fits).at(-1)
}
