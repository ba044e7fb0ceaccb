export { entities } from './entities.ts';
export { migrate, openOrm, type OrmOptions } from './orm.ts';
