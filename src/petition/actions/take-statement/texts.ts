export const label = '听取陈述'
export const article = '第三十一条第六项'
