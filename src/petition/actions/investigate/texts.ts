export const label = '调查核实'
export const article = '第三十一条第六项'
