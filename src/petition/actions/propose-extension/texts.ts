export const label = '提出延期'
