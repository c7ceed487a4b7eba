const paths = {
  reports: 'M5 4h14v16H5z M8.5 9h7 M8.5 13h7 M8.5 17h4',
  queue: 'M4 6h16v12H4z M4 13h4.5l1.5 2.5h4l1.5-2.5H20',
  desk: 'M12 4v6 M12 10l-6.5 4.5 M12 10l6.5 4.5 M4 16.5h4v4H4z M16 16.5h4v4h-4z M10 3h4v3h-4z',
  areas: 'M4 6.5 9.5 4l5 2.5L20 4v13.5L14.5 20l-5-2.5L4 20z M9.5 4v13.5 M14.5 6.5V20',
  import: 'M12 4v10 M8 10.5l4 4 4-4 M4.5 16v4h15v-4',
  catalogue: 'M5 5.5C7.5 4 10 4 12 5.5c2-1.5 4.5-1.5 7 0V19c-2.5-1.2-5-1.2-7 .5-2-1.7-4.5-1.7-7-.5z M12 5.5v14',
  rules:
    'M4 6h9 M4 12h5 M4 18h9 M16 3.500l3 2.5-3 2.5 M19 6h-6 M12 9.500l3 2.5-3 2.5 M15 12H9 M16 15.500l3 2.5-3 2.5 M19 18h-6',
  staff:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M3 20c0-3.5 2.5-6 6-6s6 2.5 6 6 M16 4.500a3.2 3.2 0 0 1 0 6 M18 14.500c2 .8 3 2.8 3 5.5',
  calendar: 'M4 6h16v14H4z M4 10.500h16 M8 3.500V8 M16 3.500V8 M9 15l2 2 4-4',
  declarations: 'M6 3.500h12v17H6z M9.500 8h5 M9.500 12h5 M9.500 16l1.500 1.500 3-3',
  organisations: 'M5 20V5.500l8-2V20 M13 9.500l6 2V20 M3 20h18 M8 9h2 M8 12.500h2 M8 16h2 M16 14.500v.01 M16 17v.01',
  buildings: 'M4 11.500 12 4.500l8 7 M6 10v10h12V10 M10 20v-5.500h4V20',
  standards: 'M12 4v16 M7.500 20h9 M5 7h14 M5 7l-2.500 6a2.700 2.700 0 0 0 5 0z M19 7l-2.500 6a2.700 2.700 0 0 0 5 0z',
  register:
    'M4 11.500 12 4.500l8 7 M6 10v10h12V10 M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M8.500 20c0-2.500 1.500-4 3.500-4s3.500 1.500 3.500 4',
  leads: 'M5 20V4 M5 5h12l-2 4 2 4H5',
  privacy: 'M12 3.500 19 6v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z M9 12l2 2 4-4',
  exports: 'M12 14V4 M8 7.500l4-4 4 4 M4.500 16v4h15v-4',
  audit:
    'M12 5C7.500 5 4.500 8.500 3 12c1.500 3.500 4.500 7 9 7s7.500-3.500 9-7c-1.500-3.500-4.500-7-9-7z M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  tipOffs: 'M4 10.500v3l3 .500 9 4.500V5.500L7 10z M7 14v5.500h3V15.500 M19 9.500a3.500 3.500 0 0 1 0 5',
  tipOffSettings: 'M4 7h8 M16 7h4 M14 5v4 M4 12h3 M11 12h9 M9 10v4 M4 17h9 M17 17h3 M15 15v4',
  signals: 'M4.500 20V4 M4.500 20H20 M8 15.500l3.500-5 3 3L19.500 6',
  unsealings: 'M5 11h14v9H5z M8 11V8a4 4 0 0 1 7.700-1.500 M12 14.500v2.500',
  kin: 'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M16 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M3 20c0-3.500 2-6 5-6 1.700 0 3 .800 4 2 1-1.200 2.300-2 4-2 3 0 5 2.500 5 6',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 2h-15z M10 21h4',
  menu: 'M4 7h16 M4 12h16 M4 17h16',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M16 16l4.5 4.5',
  close: 'M6 6l12 12 M18 6 6 18',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  map: 'M12 21s7-6.2 7-11.500a7 7 0 0 0-14 0C5 14.8 12 21 12 21z M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  list: 'M9 6h11 M9 12h11 M9 18h11 M4.5 6h.01 M4.5 12h.01 M4.5 18h.01',
  camera: 'M4 8h4l1.5-2.500h5L16 8h4v11H4z M12 16.500a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400z',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  warn: 'M12 4.5 21 19.500H3z M12 10v4.5 M12 17h.01',
  out: 'M10 5H5v14h5 M14 8l4 4-4 4 M18 12H9',
  key: 'M14.5 13a4.5 4.5 0 1 0-4-2.400L4 17v3h3.500v-2.500H10V15l2-2 M15.5 8.500h.01',
  plus: 'M12 5v14 M5 12h14',
  chevron: 'M9 6l6 6-6 6',
} as const

export type IconName = keyof typeof paths

/** Strokes in the colour of the text; never the only bearer of a meaning. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable={false}>
    <path d={paths[name]} />
  </svg>
)
