/** Drawn on a 20-unit grid with one stroke width; `flips` are mirrored where the page runs right to left. */
const icons = {
  undo: { path: 'M8 5 4 9l4 4M4 9h7a5 5 0 0 1 0 10H9', flips: true },
  redo: { path: 'm12 5 4 4-4 4M16 9H9a5 5 0 0 0 0 10h2', flips: true },
  import: {
    path: 'M10 3v9m0 0-3.5-3.5M10 12l3.5-3.5M4 14v2a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-2',
    flips: false
  },
  inbox: {
    path: 'M3 11.500 5.500 5h9L17 11.500V15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1Zm0 0h4l1 2h4l1-2h4',
    flips: false
  },
  export: {
    path: 'M10 12V3m0 0L6.5 6.5M10 3l3.5 3.5M4 14v2a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-2',
    flips: false
  },
  type: { path: 'M4 16 9 4l5 12M5.7 12h6.6M15 16v-5m0 0h2m-2 0h-1', flips: false },
  keys: {
    path: 'M3 6h14a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1Zm2.500 2.500h.01M8.500 8.500h.01M11.500 8.500h.01M14.500 8.500h.01M6.500 11.500h7',
    flips: false
  },
  past: {
    path: 'M4 10a6.500 6.500 0 1 1 2 4.700M4 10V6.500M4 10h3.500M10.500 6.500V10l2.500 1.500',
    flips: false
  },
  again: {
    path: 'M15.800 11.500a6 6 0 1 1-1.500-5.700M16 3v3.500h-3.500M8 10.200l1.600 1.600 3-3.400',
    flips: false
  },
  exchange: {
    path: 'M4 7.500h11m0 0-3-3m3 3-3 3M16 13H5m0 0 3-3m-3 3 3 3',
    flips: true
  },
  close: { path: 'm5.500 5.500 9 9m0-9-9 9', flips: false },
  folder: {
    path: 'M3 6a1 1 0 0 1 1-1h3.500l2 2H16a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1Z',
    flips: false
  },
  plus: { path: 'M10 4.500v11m-5.500-5.500h11', flips: false },
  minus: { path: 'M4.500 10h11', flips: false },
  book: {
    path: 'M10 5.500C8.500 4.500 6.500 4 4 4v11c2.500 0 4.500.5 6 1.500 1.500-1 3.500-1.500 6-1.500V4c-2.500 0-4.500.5-6 1.500Zm0 0v11',
    flips: false
  },
  chevron: { path: 'm6 8 4 4 4-4', flips: false },
  trash: { path: 'M4 6h12M8 6V4h4v2m-6.500 0 .7 10h7.600l.7-10', flips: false },
  link: {
    path: 'M8.500 11.500a3 3 0 0 0 4.200 0l2.500-2.500a3 3 0 0 0-4.200-4.200l-1 1m1.500 2.700a3 3 0 0 0-4.200 0l-2.500 2.500a3 3 0 0 0 4.200 4.200l1-1',
    flips: false
  },
  up: { path: 'm6 12 4-4 4 4', flips: false },
  eye: {
    path: 'M2 10s3-5.500 8-5.500S18 10 18 10s-3 5.500-8 5.500S2 10 2 10Zm8 2.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
    flips: false
  },
  voices: {
    path: 'M3 4.500h9a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H7l-3 2.500v-2.500H3a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1Zm12.500 3H17a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-.5V16l-2.800-2.500H9.500',
    flips: true
  },
  many: {
    path: 'M4 6h7M4 10h7M4 14h7m3-8.500h2.500v2H14Zm0 4h2.500v2H14Zm0 4h2.500v2H14Z',
    flips: true
  },
  people: {
    path: 'M7.500 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 7c0-3 2-5 5-5s5 2 5 5m1-7.500a2.500 2.500 0 1 0-1-4.800m1.500 7.300c2.300 0 3.500 2 3.500 4.500',
    flips: true
  },
  comment: {
    path: 'M4 4h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H9.500L6 17v-3H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1Z',
    flips: true
  },
  check: { path: 'm4.500 10.500 3.500 3.500 7.500-8', flips: false },
  warning: { path: 'M10 3.500 17.500 16.500h-15ZM10 8.500v3.500m0 2.300h.01', flips: false },
  search: {
    path: 'M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11Zm4-1.500 4 4',
    flips: true
  }
} as const

export type IconName = keyof typeof icons

/** A picture beside a name; it has none of its own for screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      data-flips={icons[name].flips || undefined}
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={icons[name].path} />
    </svg>
  )
}
