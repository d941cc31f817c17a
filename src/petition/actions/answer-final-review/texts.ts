export const label = '提出复核意见'
export const article = '第三十六条第一款'
