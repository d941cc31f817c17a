export const label = '提出复查意见'
export const article = '第三十五条'
