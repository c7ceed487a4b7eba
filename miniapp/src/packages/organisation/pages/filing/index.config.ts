export default definePageConfig({ navigationBarTitleText: '批量申报', enablePullDownRefresh: true })
