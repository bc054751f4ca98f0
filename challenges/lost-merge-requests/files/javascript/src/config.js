export const paging = {
  defaultLimit: 20,
  maximumLimit: 100,
}
