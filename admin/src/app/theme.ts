import type { ThemeConfig } from 'antd'

/** The brand in Ant Design's words; the same values stand in tokens.css for what is ours. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f6b5c',
    colorInfo: '#285a99',
    colorSuccess: '#1d7441',
    colorWarning: '#b57500',
    colorError: '#ad241c',
    colorInfoBg: '#e6eef8',
    colorSuccessBg: '#e1f2e7',
    colorSuccessBorder: '#a9d3b8',
    colorWarningBg: '#fbeed2',
    colorErrorBg: '#fbe7e4',
    colorTextBase: '#1c2927',
    colorBgLayout: '#f5f3ee',
    colorBorder: '#cfc9bc',
    colorBorderSecondary: '#e6e2d9',
    colorLink: '#0f6b5c',
    borderRadius: 8,
    fontSize: 14,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  },
  components: { Form: { itemMarginBottom: 16 }, Button: { primaryShadow: 'none' } },
}
