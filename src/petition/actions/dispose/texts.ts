export const label = '批准处置'
