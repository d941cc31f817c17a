export const label = '请求复核'
export const article = '第三十六条第一款'
