export default definePageConfig({ navigationBarTitleText: '申请单位入驻' })
