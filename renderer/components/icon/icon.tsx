/** 24 px line icons, drawn for Casebook. `currentColor`, decorative: words stand beside them. */
const paths = {
  library: 'M5 4h4v16H5zM9 4h4v16H9zM14.2 5l3.8-1 3.9 15-3.9 1z',
  compare: 'M4 5h6v14H4zM14 5h6v14h-6zM6.5 9h1M6.5 12h1M16.5 9h1M16.5 12h1M16.5 15h1',
  pack: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 15.5h7M9 8.5h3',
  sources: 'M12 6c-2-1.6-4.6-2-8-2v14c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V4c-3.4 0-6 .4-8 2zM12 6v14',
  guide: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.8-.9 1.4v.6M12 16.8v.2',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20',
  back: 'M14.5 5 7.5 12l7 7',
  forward: 'M9.5 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5 10 17.5 19.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  up: 'M12 19V6M6 11.5 12 5.5l6 6',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  bin: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  chevron: 'M8.5 5.5 15 12l-6.5 6.5',
  drag: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  undo: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  panel: 'M4 5h16v14H4zM15 5v14',
  quote: 'M5 16c3 0 4-2 4-5V7H5v5h4M14 16c3 0 4-2 4-5V7h-4v5h4',
  text: 'M5 6h14M5 10h14M5 14h14M5 18h8',
  chart: 'M5 20V10M12 20V4M19 20v-7M3 20h18',
  place:
    'M12 21c4-4.6 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2.5 6.4 6.5 11zM12 12.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z',
  link: 'M13 5h6v6M19 5l-8.5 8.5M16 14v5H5V8h5',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.2',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.2',
  bookmark: 'M7 4h10v16l-5-3.8L7 20z',
  table: 'M4 5h16v14H4zM4 9.7h16M4 14.3h16M10 9.7V19',
  map: 'M4 4h16v16H4zM9.3 4v16M14.7 4v16M4 9.3h16M4 14.7h16',
  disagree: 'M12 4v16M8 8 4 12l4 4M16 8l4 4-4 4',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  hide: 'M4 4l16 16M10 6.2A9 9 0 0 1 12 6c5 0 8 6 8 6a14 14 0 0 1-2.4 3.2M6.5 7.6C4.9 9 4 12 4 12s3 6 8 6c1.3 0 2.4-.3 3.4-.8',
  filter: 'M4 6h16M7 12h10M10 18h4',
  swap: 'M4 8h14M14.5 4.5 18 8l-3.5 3.5M20 16H6M9.5 12.5 6 16l3.5 3.5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'drag' ? 3 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
