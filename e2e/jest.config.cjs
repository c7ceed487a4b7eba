module.exports = { ...require('../jest.node.cjs'), testTimeout: 300_000 }
