export const label = '请求复查'
export const article = '第三十五条'
