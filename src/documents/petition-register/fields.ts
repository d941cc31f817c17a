import { sayDay } from '../../calendar/plain-date.ts'
import { forms, kinds, relations, venues } from '../../petition/words.ts'
import { lastAct, petitionerName, petitionersOwn } from '../case-file.ts'
import { facts, petitionNumber, requests } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

/** 第十九条第一款: 姓名（名称）、住址、请求、事实、理由; the rest is good practice. */
export const fields = {
  petitionNumber,
  upstreamNo: optional('上级系统编号', ({ petition }) => petition.upstreamNo ?? ''),
  petitioner: needed('姓名（名称）', '第十九条第一款', petitionerName),
  idNumber: optional('身份证件号码', (file) => petitionersOwn(file, 'idNumber')),
  address: needed('住址', '第十九条第一款', (file) => petitionersOwn(file, 'address')),
  phone: optional('联系电话', (file) => petitionersOwn(file, 'phone')),
  others: optional('代表、代理人', ({ people }) =>
    people.flatMap(({ role, name }) => (role === 'petitioner' || name === undefined ? [] : [name])).join('、'),
  ),
  form: needed('信访形式', ourForm, ({ petition }) => forms[petition.form]),
  venue: optional('受访层级', ({ petition }) => venues[petition.venue]),
  people: needed('人数', ourForm, ({ petition }) => `${petition.people}人`),
  receivedOn: needed('收到日期', '第二十二条第一款', ({ petition }) => sayDay(petition.receivedOn)),
  registeredOn: needed('登记日期', '第二十二条第一款', ({ petition }) => sayDay(petition.registeredOn)),
  registeredBy: optional('登记单位', (file) =>
    file.names.unitName(lastAct({ ...file, paper: { ...file.paper, item: '1' } }, 'registered')?.firstReceiver ?? ''),
  ),
  category: optional('内容分类', ({ petition }) => petition.category),
  kind: optional('信访类别', ({ petition }) => (petition.kind === undefined ? '' : kinds[petition.kind])),
  relation: optional('初次或者重复', ({ petition }) => relations[petition.relation]),
  requests,
  facts,
  remark: optional('备注'),
}
