import type { AreaView, MatterView } from '@huisheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'

const longLived = 5 * 60_000

export type MatterClass = { classCode: string; className: string; matters: MatterView[] }

/** Matters below the name of their class, both in the order they came. */
export const groupByClass = (matters: MatterView[]): MatterClass[] => {
  const classes = new Map<string, MatterClass>()
  for (const matter of matters) {
    const { classCode, className } = matter
    const known = classes.get(classCode)
    if (known) known.matters.push(matter)
    else classes.set(classCode, { classCode, className, matters: [matter] })
  }
  return [...classes.values()]
}

export const usePublishedMatters = () => {
  const api = useApi()
  return useQuery({
    queryKey: ['catalogue', 'published'],
    queryFn: () => api.catalogue.published(),
    staleTime: longLived,
  })
}

/** For those who run the catalogue: unpublished matters too. */
export const useAllMatters = () => {
  const api = useApi()
  return useQuery({ queryKey: ['catalogue', 'all'], queryFn: () => api.catalogue.all() })
}

export const matterOptionsOf = (matters: MatterView[] = []) =>
  groupByClass(matters).map(({ className, matters }) => ({
    label: className,
    options: matters.map(({ code, name }) => ({ value: code, label: name })),
  }))

export const useDepartments = () => {
  const api = useApi()
  return useQuery({ queryKey: ['departments'], queryFn: () => api.catalogue.departments(), staleTime: longLived })
}

export const useDepartmentOptions = () =>
  useDepartments().data?.map(({ id, name }) => ({ value: id, label: name })) ?? []

/** District, streets and communities; grids come by their community. */
export const useUpperAreas = () => {
  const api = useApi()
  return useQuery({ queryKey: ['areas', 'upper'], queryFn: () => api.areas.tree({ query: {} }), staleTime: longLived })
}

const below = (areas: AreaView[], parentId: string | null): AreaView[] =>
  areas.filter((area) => area.parentId === parentId).flatMap((area) => [area, ...below(areas, area.id)])

/** In the order of the tree: 海山街道, 海山街道 › 海景社区, … */
export const useAreaOptions = () => {
  const areas = useUpperAreas().data ?? []
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return below(areas, null).map(({ id, name, level, parentId }) => ({
    value: id,
    label: level === 'community' && parentId ? `${names.get(parentId) ?? ''} › ${name}` : name,
  }))
}
