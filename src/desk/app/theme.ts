import type { ThemeConfig } from 'antd'

/** Calm and dense; one accent. Red is kept for what is overdue, so that what is wrong in a form is amber. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f7c',
    colorLink: '#1d4f7c',
    colorError: '#8f4a00',
    colorWarning: '#8f4a00',
    colorText: '#1a1f24',
    colorTextSecondary: '#4b535b',
    colorTextTertiary: '#5a626a',
    colorTextPlaceholder: '#6a727a',
    colorBorder: '#8d969f',
    borderRadius: 4,
    fontSize: 15,
    controlHeight: 36,
    fontFamily:
      "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    motion: false,
  },
}
