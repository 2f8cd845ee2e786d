"""Short treaty texts of our own, in many languages, for encodings and for wrapping."""

LEGACY = {
    "ru": (
        "Статья 5. Стороны обязуются воздерживаться от применения силы или угрозы силой против "
        "территориальной целостности друг друга.",
        ("cp1251", "koi8_r", "iso8859_5", "cp866"),
    ),
    "uk": (
        "Стаття 5. Сторони зобов'язуються утримуватися від застосування сили; їхні війська "
        "виводяться протягом ґрунтовного періоду.",
        ("cp1251", "koi8_u"),
    ),
    "bg": (
        "Член 3. Договарящите страни се задължават да спазват настоящото споразумение и да си "
        "сътрудничат.",
        ("cp1251",),
    ),
    "tr": (
        "MADDE 5. Taraflar, birbirlerinin toprak bütünlüğüne karşı kuvvet kullanmaktan kaçınmayı "
        "taahhüt ederler. İşbu Anlaşma yürürlüğe girer.",
        ("cp1254", "iso8859_9"),
    ),
    "az": (
        "MADDE 5. Tereflər".replace("ə", "e") + " bir-birinin erazi bütövlüyüne qarşı güc tetbiq "
        "etmekden çekinmeyi öhdelerine götürürler. İşğal, çağırış.",
        ("cp1254", "iso8859_9"),
    ),
    "ar": (
        "المادة 5: يتعهد الطرفان بالامتناع عن التهديد باستعمال القوة أو استخدامها ضد السلامة "
        "الإقليمية لأي دولة، وفقا لأحكام هذا الاتفاق.",
        ("cp1256", "iso8859_6"),
    ),
    "he": (
        "סעיף 5: הצדדים מתחייבים להימנע משימוש בכוח או באיום בכוח נגד השלמות הטריטוריאלית.",
        ("cp1255", "iso8859_8"),
    ),
    "el": (
        "Άρθρο 5. Τα Μέρη αναλαμβάνουν την υποχρέωση να απέχουν από την απειλή ή τη χρήση βίας "
        "κατά της εδαφικής ακεραιότητας.",
        ("cp1253", "iso8859_7"),
    ),
    "fr": (
        "Article premier. Les Parties s’engagent à s’abstenir de recourir à la menace ou à "
        "l’emploi de la force, conformément à l’alinéa e) — « règlement pacifique ».",
        ("cp1252",),
    ),
    "es": (
        "Artículo 5. Las Partes se comprometen a abstenerse de recurrir a la amenaza o al uso de "
        "la fuerza; el párrafo 6 regirá en español el año próximo.",
        ("cp1252", "latin_1"),
    ),
    "de": (
        "Artikel 5. Die Vertragsparteien verpflichten sich, gemäß Absatz 2 für die Überprüfung "
        "der Maßnahmen zu sorgen.",
        ("cp1252", "latin_1"),
    ),
    "pt": (
        "Artigo 5.º As Partes comprometem-se a não recorrer à ameaça ou ao uso da força; as "
        "disposições são aplicáveis após a ratificação.",
        ("cp1252",),
    ),
    "pl": (
        "Artykuł 5. Strony zobowiązują się powstrzymać od użycia siły; niniejsza umowa wchodzi w "
        "życie po upływie trzydziestu dni, zgodnie z ustępem.",
        ("cp1250", "iso8859_2"),
    ),
    "en": (
        "Article 5. The Parties shall “refrain” from the use of force — the Parties’ obligations "
        "under paragraph 2 remain.",
        ("cp1252",),
    ),
    "zh": (
        "第五条 缔约双方承诺不对彼此的领土完整使用武力或以武力相威胁。"
        "本协定自签署之日起三十日后生效。",
        ("gb18030",),
    ),
    "ja": (
        "第五条 締約国は、相互の領土保全に対する武力による威嚇又は武力の行使を慎むことを約束する。",
        ("cp932", "euc_jp"),
    ),
    "ko": (
        "제5조 당사국은 상호 영토 보전에 대한 무력의 위협이나 행사를 삼갈 것을 약속한다.",
        ("cp949",),
    ),
}
"""Per language: a text, and the encodings in which such a text still circulates."""

CLAUSES = (
    "AGREEMENT ON THE SHARED USE OF THE RIVER",
    "The Contracting Parties,",
    "Recalling the principles of the Charter and the long-term cooperation of their peoples in the "
    "basin of the river,",
    "Have agreed as follows:",
    "Article 1",
    "Definitions",
    "For the purposes of this Agreement:",
    '(a) "basin" means the area of land that is drained by the river and its tributaries down to '
    "the point where it reaches the sea;",
    '(b) "works" means dams, weirs and any other structure that changes the flow of the water, in '
    "particular those listed in Annex I to this Agreement; and",
    '(c) "Commission" means the body established under Article 3 of this Agreement.',
    "Article 2",
    "General obligations",
    "1. Each Party shall refrain from any works that cause significant harm in the territory of "
    "another Party. Where harm is caused, the Party whose use causes it shall, in accordance with "
    "Article 3 of this Agreement, take all appropriate measures to eliminate or mitigate it.",
    "2. [Parties [shall][should] notify one another in good time, subject to paragraph 1 and to "
    "subparagraphs (a) and (b) of Article 1, of planned measures, including the technical data "
    "referred to in paragraph 3 below.]",
    "3. Notification shall be given no later than sixty (60) days before the start of the works. "
    "It shall contain the data that are needed to assess the effects.",
    "Article 3",
    "Commission",
    "1. A Commission is hereby established. It shall consist of three members of each Party, and "
    "it shall meet at least twice a year.",
    "2. The Commission shall adopt its decisions by consensus.",
)
"""A small agreement with labels, references that may fall on a line's start, and brackets."""
