export default definePageConfig({ navigationBarTitleText: '保存编码和口令' })
