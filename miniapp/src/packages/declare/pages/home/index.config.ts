export default definePageConfig({ navigationBarTitleText: '申报居住', enablePullDownRefresh: true })
