export const Brand = () => (
  <span className="brand">
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="9" fill="#1b8a77" />
      <g fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round">
        <circle cx="11" cy="16" r="2.4" fill="#fff" stroke="none" />
        <path d="M15.5 11.2a6.8 6.8 0 0 1 0 9.6" />
        <path d="M19.3 8a11.3 11.3 0 0 1 0 16" />
        <path d="M23 4.9a15.7 15.7 0 0 1 0 22.2" opacity=".55" />
      </g>
    </svg>
    <span>
      <b>回声</b>
      <small>网格治理工作台</small>
    </span>
  </span>
)
