// The words of the page where Acorn's login is written without a library.
import type { Problem } from "@/lib/demo/by-hand/refusal";
import type { NoteName } from "@/lib/demo/by-hand/sources";
import { inBoth } from "@/lib/locale";

type Words = { title: string; text: string };

export const byHandText = inBoth({
  en: {
    title: "Sign in by hand",
    link: "The same login without a library, to read",
    intro: (lines: number) =>
      `On its front page Acorn signs you in with next-auth. This page does the same without any library, with fetch and node:crypto: two route handlers and two helpers, ${lines} lines in all, and here they are.`,
    signIn: "Sign in by hand",
    asksFor: "It asks Birch for your name and your email, and for nothing else.",
    signedInAs: (name: string) => `You are signed in by hand, as ${name}.`,
    nobody: "somebody without a name",
    answers: { idToken: "the ID Token", userinfo: "userinfo" },
    saidBy: (answers: string[]) => `said by ${answers.join(" and by ")}`,
    notSaid: "not said by either",
    ends: (minutes: number) =>
      `This page knows you for ${minutes} minutes, by a sealed cookie and nothing else. Acorn's front page does not notice: whether you are signed in there is another matter.`,
    forget: "Forget me",
    again: "Sign in again",
    inspector: "See this login from both sides, message by message",
    inspectorBefore: "Open the inspector in another tab first, and watch it happen",
    readTitle: "The whole client",
    readIntro:
      "Read from the files while this page was made. Beside each step stands what next-auth is told for it, and who does the work then. What the files import besides is Acorn's registration, metadata and list of problems.",
    files: {
      "app/demo/by-hand/sign-in/route.ts": "1. The question",
      "app/demo/by-hand/callback/route.ts": "2. The answer",
      "lib/demo/by-hand/id-token.ts": "3. The ID Token",
      "lib/demo/by-hand/cookies.ts": "4. What the browser keeps",
    } as Record<string, string>,
    nextAuth: "With next-auth:",
    back: "Back to Acorn",
    notes: {
      endpoints:
        "One address is enough: the others are in Birch's metadata. next-auth asks for it each time; here discover() keeps it for a minute.",
      attempt:
        "next-auth makes all three because it was told to check them. Without this line it checks the state alone.",
      scope:
        "The rest of the question next-auth adds by itself. Acorn's front page asks for more, because it also calls Birch's API and stays connected.",
      keep: "next-auth needs a cookie for each of the three; here one holds them all. Either way only this browser can give them back.",
      compare:
        "openid-client, which works inside next-auth, compares both. Whoever leaves this out can be signed in as somebody else by a link.",
      redeem:
        "The code alone is useless: it takes Acorn's secret and the verifier that only Acorn's server can read from its cookie.",
      idToken: "One word, and openid-client does all of part 3.",
      userinfo:
        "openid-client asks, and Acorn's own function compares the two. They must speak of the same person, or one of the two was slipped in.",
      session:
        "next-auth writes the person, the tokens and a session into a database, so Acorn can end the session itself. Here there is only a cookie that runs out.",
      algorithm: "The algorithm is agreed on beforehand. A token that may choose its own can choose none.",
      signature: "Only Birch has the other half of this key. openid-client fetches the keys and does the same.",
      claims:
        "Every one of these stops an attack of its own: a token from elsewhere, for another app, from yesterday, or from somebody else's login.",
      cookies:
        "next-auth's session cookie is a random name for a row. This one is the answer itself, encrypted, so that nobody but Acorn can write it.",
    } satisfies Record<NoteName, string> as Record<NoteName, string>,
    problems: {
      denied: { title: "You chose not to share.", text: "Nothing happened. You can change your mind at any time." },
      lost: {
        title: "This browser has no sign-in under way.",
        text: "The answer came without the cookie that a sign-in leaves here, or too late. Please start again.",
      },
      state: {
        title: "The answer fits no sign-in of this browser.",
        text: "Its state is not the one that went out: somebody changed it, or you began anew in another tab. The code was not used. Please start again.",
      },
      iss: {
        title: "Somebody other than Birch answered.",
        text: "The answer names no issuer, or another one than the one that was asked. The code was not used.",
      },
      refused: { title: "Birch did not accept the question.", text: "The two sites do not fit each other just now." },
      code: {
        title: "Birch did not accept the code.",
        text: "It lives for a minute and works once. Please start again.",
      },
      id_token_alg: {
        title: "The ID Token is signed in a way that was not agreed on.",
        text: "Only ES256 was. Nobody was signed in.",
      },
      id_token_signature: { title: "The ID Token is not signed by Birch.", text: "Nobody was signed in." },
      id_token_iss: { title: "The ID Token is from another issuer.", text: "Nobody was signed in." },
      id_token_aud: { title: "The ID Token was made for another app.", text: "Nobody was signed in." },
      id_token_time: {
        title: "The ID Token is from another time.",
        text: "It is over, or not from just now. Nobody was signed in.",
      },
      id_token_nonce: { title: "The ID Token belongs to another login.", text: "Nobody was signed in." },
      other_person: {
        title: "Birch's two answers speak of two people.",
        text: "The ID Token and userinfo must agree. Nobody was signed in.",
      },
      trouble: {
        title: "Birch does not answer, or not in a way that makes sense.",
        text: "Nothing is wrong with your account. Please try again in a moment.",
      },
    } satisfies Record<Problem, Words> as Record<Problem, Words>,
  },
  zh: {
    title: "手写登录",
    link: "不用任何库的同一种登录，供阅读",
    intro: (lines: number) =>
      `在首页，Acorn 用 next-auth 让你登录。这一页做同样的事，但不用任何库，只用 fetch 和 node:crypto：两个路由处理函数和两个辅助文件，一共 ${lines} 行，全部在这里。`,
    signIn: "手写登录",
    asksFor: "它只向 Birch 请求你的名字和邮箱，别的都不要。",
    signedInAs: (name: string) => `你已通过手写登录，身份是 ${name}。`,
    nobody: "没有名字的人",
    answers: { idToken: "ID Token", userinfo: "userinfo" },
    saidBy: (answers: string[]) => `来自 ${answers.join(" 和 ")}`,
    notSaid: "两者都没有说",
    ends: (minutes: number) =>
      `这一页只凭一个加密的 cookie 认识你，${minutes} 分钟后就忘记。Acorn 的首页对此一无所知：你在那里是否登录，与这里无关。`,
    forget: "忘掉我",
    again: "再登录一次",
    inspector: "从两边逐条查看这次登录的消息",
    inspectorBefore: "先在另一个标签页打开检查器，看着它发生",
    readTitle: "完整的客户端",
    readIntro:
      "生成这一页时从文件中读出。每一步旁边是 next-auth 为此所需的配置，以及那时由谁来做。除此之外，它们只引用了 Acorn 的登记信息、元数据和问题列表。",
    files: {
      "app/demo/by-hand/sign-in/route.ts": "1. 提问",
      "app/demo/by-hand/callback/route.ts": "2. 回答",
      "lib/demo/by-hand/id-token.ts": "3. ID Token",
      "lib/demo/by-hand/cookies.ts": "4. 浏览器保存什么",
    },
    nextAuth: "用 next-auth：",
    back: "返回 Acorn",
    notes: {
      endpoints: "一个地址就够了：其余地址都在 Birch 的元数据里。next-auth 每次都去取；这里 discover() 会保留一分钟。",
      attempt: "配置里要求检查这三项，next-auth 就会生成它们。没有这一行，它只检查 state。",
      scope: "问题的其余部分由 next-auth 自己补上。Acorn 的首页要得更多，因为它还要调用 Birch 的 API 并保持连接。",
      keep: "next-auth 为这三项各用一个 cookie；这里一个 cookie 装下全部。无论哪种，只有这个浏览器能把它们交回来。",
      compare: "next-auth 内部的 openid-client 会比较这两项。漏掉这一步，别人用一个链接就能让你登录成另一个人。",
      redeem: "只有授权码没有用：还需要 Acorn 的密钥，以及只有 Acorn 的服务器能从 cookie 中读出的 verifier。",
      idToken: "只要一个词，openid-client 就会做完第 3 部分的全部工作。",
      userinfo: "由 openid-client 提问，Acorn 自己的函数比较两者。它们必须说的是同一个人，否则其中一个是被人塞进来的。",
      session: "next-auth 把用户、令牌和会话写入数据库，所以 Acorn 可以自己结束会话。这里只有一个到时失效的 cookie。",
      algorithm: "算法是事先约定的。如果由令牌自己选择，它就可以选择 none。",
      signature: "只有 Birch 拥有这把密钥的另一半。openid-client 取来密钥，做同样的事。",
      claims: "这里每一项都挡住一种攻击：来自别处的令牌、给别的应用的令牌、过期的令牌、别人登录时的令牌。",
      cookies:
        "next-auth 的会话 cookie 是一个随机的名字，指向数据库的一行。这个 cookie 则是回答本身，经过加密，只有 Acorn 能写。",
    },
    problems: {
      denied: { title: "你选择了不授权。", text: "什么也没有发生。你随时可以改变主意。" },
      lost: {
        title: "这个浏览器没有正在进行的登录。",
        text: "回答到来时，没有登录时留下的 cookie，或者来得太晚。请重新开始。",
      },
      state: {
        title: "这个回答与此浏览器发起的登录对不上。",
        text: "它的 state 不是发出去的那一个：有人改过，或者你在另一个标签页里重新开始了。授权码没有使用。请重新开始。",
      },
      iss: {
        title: "回答的不是 Birch。",
        text: "回答中没有写明 issuer，或者不是被询问的那一个。授权码没有使用。",
      },
      refused: { title: "Birch 没有接受这个问题。", text: "两个网站目前的配置不一致。" },
      code: { title: "Birch 没有接受授权码。", text: "它只有一分钟有效期，且只能用一次。请重新开始。" },
      id_token_alg: { title: "ID Token 的签名方式不是约定的那一种。", text: "约定的只有 ES256。没有登录。" },
      id_token_signature: { title: "ID Token 不是 Birch 签名的。", text: "没有登录。" },
      id_token_iss: { title: "ID Token 来自另一个 issuer。", text: "没有登录。" },
      id_token_aud: { title: "ID Token 是为另一个应用签发的。", text: "没有登录。" },
      id_token_time: { title: "ID Token 的时间不对。", text: "它已过期，或者不是刚刚签发的。没有登录。" },
      id_token_nonce: { title: "ID Token 属于另一次登录。", text: "没有登录。" },
      other_person: {
        title: "Birch 的两个回答说的是两个人。",
        text: "ID Token 与 userinfo 必须一致。没有登录。",
      },
      trouble: {
        title: "Birch 没有响应，或者响应无法理解。",
        text: "你的账号没有问题，请稍后再试。",
      },
    },
  },
});
