export { library as boot } from './library/library.ts'
