"""The language server: findings while you type, for any editor that speaks LSP."""
