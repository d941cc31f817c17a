export const label = '提出处置'
