// A secret that is shown once.
import { inBoth } from "@/lib/locale";

export const newSecretText = inBoth({
  en: {
    storeNow: "Store the secret now. We keep only a hash of it and cannot show it again.",
    download: "Download .env",
    saved: "I have saved it",
    copy: "Copy",
    copied: "Copied",
  },
  zh: {
    storeNow: "请立即保存密钥。我们只保存它的哈希值，之后无法再次显示。",
    download: "下载 .env",
    saved: "我已保存",
    copy: "复制",
    copied: "已复制",
  },
});
