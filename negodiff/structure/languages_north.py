"""Languages of eastern Europe, the Caucasus, Turkey and Central Asia.

One entry each; see :class:`~negodiff.structure.language.Language`.
"""

from typing import Final

from negodiff.structure.language import Language

NORTH: Final[tuple[Language, ...]] = (
    Language(
        code="ru",
        name="Russian",
        common="и|в|на|с|по|не|или|для|настоящего|соглашения|стороны|сторон|в|от|к|из|о|что",
        article="Статья/Ст.",
        part="Часть",
        title="Титул|Книга",
        chapter="Глава",
        section="Раздел",
        subsection="Подраздел",
        annex="Приложение|Протокол|Дополнение",
        option="Вариант|Альтернатива|Опция",
        paragraph="Пункт/П.|Подпункт",
        ordinals="первая/первый/первое/один|вторая/второй/второе|третья/третий/третье"
        "|четвертая/четвёртая/четвертый|пятая/пятый|шестая/шестой|седьмая/седьмой"
        "|восьмая/восьмой|девятая/девятый|десятая/десятый|одиннадцатая"
        "|двенадцатая|20=двадцать/двадцатая|30=тридцать",
        preamble="Преамбула",
        openers="Стороны|Договаривающиеся|Высокие Договаривающиеся|Государства|Правительство"
        "|Правительства|Российская Федерация|Республика|Государства-участники|Участники|Кыргызская",
        recitals="Признавая|Желая|Стремясь|Учитывая|Принимая|Напоминая|Ссылаясь|Подтверждая"
        "|Вновь|Будучи|Руководствуясь|Исходя|Отмечая|Сознавая|Осознавая|Основываясь|Памятуя"
        "|Подчеркивая|Подчёркивая|Выражая|Действуя|Имея|Преисполненные|Полагая|Убежденные"
        "|Убеждённые|Считая|Придавая|Намереваясь|Констатируя|Обеспокоенные|В целях|Приветствуя",
        enacting="Согласились|Договорились|Условились|Согласились о нижеследующем"
        "|Договорились о нижеследующем|Заключили настоящее|Заключили настоящий|Решили",
        closing="В удостоверение чего|В подтверждение чего|Совершено в|Совершено г"
        "|Совершено|Учинено",
        authentic="имеют одинаковую силу|имеют равную силу|являются равно аутентичными"
        "|равно аутентичны|одинаково аутентичны|имеющие одинаковую силу"
        "|в двух подлинных экземплярах|в двух экземплярах",
        sole="единственная",
        starters="Стороны|Настоящее|Настоящий|Каждая|В|Для|Если|Все|Ничто|При|Государства|Любая|По"
        "|Ни|Договаривающиеся|С|На|Любые|Целью|Никакие|Положения|Эта|Этот|К|За|Без",
        references="настоящего|настоящей|и|или|применяется|пункта|не|соглашения|договора|выше",
    ),
    Language(
        code="uk",
        name="Ukrainian",
        common="і|та|в|у|на|з|не|або|для|цієї|угоди|сторони|сторін|від|що|до|за|є|цією",
        article="Стаття/Ст.",
        part="Частина",
        chapter="Глава",
        section="Розділ",
        subsection="Підрозділ",
        annex="Додаток|Протокол",
        option="Варіант",
        paragraph="Пункт/П.|Підпункт",
        ordinals="перша/перший|друга/другий|третя/третій|четверта/четвертий|п'ята|шоста",
        preamble="Преамбула",
        openers="Сторони|Договірні|Високі Договірні|Держави|Уряд|Україна|Уряди",
        recitals="Визнаючи|Бажаючи|Прагнучи|Враховуючи|Беручи|Нагадуючи|Посилаючись|Підтверджуючи"
        "|Керуючись|Відзначаючи|Усвідомлюючи|Виходячи|Будучи|Маючи|Переконані|Наголошуючи",
        enacting="Домовилися|Домовились|Погодилися|Погодились",
        closing="На посвідчення чого|Учинено в|Вчинено в|Учинено у|На засвідчення чого",
        authentic="рівно автентичн|однаково автентичн|однакову силу"
        "|однакову юридичну силу|двох оригінальних примірниках|двох примірниках",
        starters="Сторони|Ця|Цей|Кожна|У|В|Для|Якщо|Усі|Ніщо|При|Держави|Будь-яка|За|Договірні",
        references="цієї|цього|і|та|або|застосовується|угоди|вище",
    ),
    Language(
        code="be",
        name="Belarusian",
        common="і|у|на|з|не|або|для|гэтага|пагаднення|бакі|бакоў|ад|што|да|па|якія",
        article="Артыкул",
        part="Частка",
        chapter="Глава",
        section="Раздзел",
        annex="Дадатак|Пратакол",
        preamble="Прэамбула",
        openers="Бакі|Урад|Рэспубліка|Дзяржавы",
        recitals="Прызнаючы|Жадаючы|Улічваючы|Імкнучыся|Пацвярджаючы",
        enacting="Дамовіліся|Пагадзіліся",
        closing="У сведчанне чаго|Здзейснена",
        references="гэтага|і|або",
    ),
    Language(
        code="hy",
        name="Armenian",
        common="և|են|է|որ|կամ|համաձայն|սույն|կողմերը|կողմերի|համաձայնագրի|մասին|ի|պայմանագրի|հետ",
        article="Հոդված/Յօդուած",
        after="Հոդված {}|հոդված|յօդուած",
        part="Մաս",
        chapter="Գլուխ",
        section="Բաժին",
        annex="Հավելված/Յաւելուած|Արձանագրություն/Արձանագրութիւն",
        option="Տարբերակ",
        paragraph="Կետ",
        ordinals="առաջին|երկրորդ|երրորդ|չորրորդ|հինգերորդ|վեցերորդ|յոթերորդ/եօթներորդ|ութերորդ"
        "|իններորդ|տասներորդ",
        preamble="Նախաբան/Յառաջաբան",
        openers="Կողմերը|Պայմանավորվող|Հայաստանի|Պետությունները",
        recitals="Գիտակցելով|Ցանկանալով|Հաշվի|Ճանաչելով|Վերահաստատելով|Առաջնորդվելով|Հիմնվելով"
        "|Ընդունելով|Հիշեցնելով|Նկատի|Կարևորելով|Ձգտելով|Համոզված|Ելնելով",
        enacting="Համաձայնեցին|Համաձայնել են|Պայմանավորվեցին|Համաձայնվեցին|Պայմանավորվել են"
        "|Համաձայնեցան|Համաձայն եղան|Կնքեցին",
        closing="Ի հավաստումն|Ի վկայություն|Կատարված է|Կատարվել է|Կնքված է|Կատարուած է|Կնքուած է",
        authentic="հավասարազոր|երկու բնօրինակ|երկու օրինակ",
        starters="Կողմերը|Սույն|Յուրաքանչյուր|Եթե|Ոչ|Բոլոր",
        references="և|կամ|համաձայն|սույն",
    ),
    Language(
        code="ka",
        name="Georgian",
        common="და|არის|ან|რომ|მხარეები|მხარეთა|წინამდებარე|შეთანხმების|შესაბამისად"
        "|შორის|მიერ|უნდა",
        article="მუხლი",
        part="ნაწილი",
        chapter="თავი",
        section="კარი|სექცია",
        annex="დანართი|ოქმი",
        preamble="პრეამბულა",
        openers="მხარეები|ხელშემკვრელი|საქართველოს|მთავრობა|სახელმწიფოები",
        recitals="აღიარებენ|სურთ|ითვალისწინებენ|აღიარებენ რა|ადასტურებენ|აცნობიერებენ"
        "|მიზნად|იმის|სურვილით",
        enacting="შეთანხმდნენ|შეთანხმდნენ შემდეგზე",
        closing="ამის დასტურად|შესრულებულია|შედგენილია",
        ordinals="პირველი|მეორე|მესამე|მეოთხე|მეხუთე|მეექვსე|მეშვიდე|მერვე|მეცხრე|მეათე",
        authentic="თანაბრად ავთენტურ|თანაბარი ძალა|ორ დედნად|ორ ეგზემპლარად",
        references="და|ან|შესაბამისად",
    ),
    Language(
        code="az",
        name="Azerbaijani",
        common="və|bu|ilə|üçün|tərəflər|tərəflərin|sazişin|olan|hər|bir|da|də|ya|edir"
        "|digər|razılıq",
        article="Maddə",
        after="Maddə {}|maddə",
        part="Hissə",
        chapter="Fəsil",
        section="Bölmə",
        annex="Əlavə|Protokol|Qoşma",
        option="Variant",
        paragraph="Bənd",
        ordinals="birinci/bir|ikinci/iki|üçüncü/üç|dördüncü/dörd|beşinci/beş|altıncı|yeddinci",
        preamble="Preambula|Giriş",
        openers="Tərəflər|Azərbaycan|Razılığa gələn|Dövlətlər|Hökumət",
        recitals="Nəzərə|Arzu|Qeyd|Tanıyaraq|Təsdiq|Rəhbər|Əsas|Etiraf|Səy|İstəyərək|Bir daha"
        "|Dərk|Xatırladaraq|Vurğulayaraq|Çalışaraq|Niyyətində|Qəbul|İnanaraq",
        enacting="Aşağıdakılar barədə razılığa gəldilər|Razılığa gəldilər|Razılaşdılar"
        "|Aşağıdakı barədə razılaşdılar|Aşağıdakılar haqqında razılığa|Aşağıdakılar barədə",
        closing="Bunun təsdiqi olaraq|Yuxarıdakıların təsdiqi|Bağlanmışdır"
        "|Tərtib edilmişdir|İmzalanmışdır",
        authentic="eyni qüvvəyə malik|bərabər qüvvəyə malik|eyni hüquqi qüvvəyə"
        "|iki əsl nüsxə|iki nüsxədə|bərabər autentik",
        starters="Tərəflər|Bu|Hər|Əgər|Heç|Bütün|Hazırkı",
        references="və|ya|ilə|uyğun|bu|üzrə",
    ),
    Language(
        code="tr",
        name="Turkish",
        common="ve|bu|ile|için|taraflar|tarafların|anlaşmanın|olan|her|bir|da|de|veya|edilir|göre",
        article="Madde",
        after="Madde {}|madde",
        part="Kısım",
        title="Kitap",
        chapter="Bölüm",
        section="Ayırım",
        annex="Ek|Protokol",
        option="Seçenek",
        paragraph="Fıkra|Bent",
        ordinals="birinci/bir|ikinci/iki|üçüncü/üç|dördüncü/dört|beşinci/beş"
        "|altıncı/altı|yedinci/yedi"
        "|sekizinci/sekiz|dokuzuncu/dokuz|onuncu/on",
        preamble="Başlangıç|Dibace|Önsöz|Giriş",
        openers="Taraflar|Akit|Âkit|Türkiye|Yüksek|İşbu|Devletler|Hükümeti",
        recitals="Göz önünde|Gözönünde|Dikkate|Arzu|Arzusuyla|Kabul|Hatırlatarak|Teyit"
        "|Kararlı|Tanıyarak"
        "|Bilinciyle|İnanarak|Hatırda|Yeniden|Kaydederek|Vurgulayarak|İsteğiyle|Bilincinde",
        enacting="Aşağıdaki hususlarda anlaşmışlardır|Aşağıdaki şekilde anlaşmışlardır"
        "|Anlaşmışlardır"
        "|Aşağıdaki hususlarda mutabık|Mutabık kalmışlardır|Aşağıdaki hususlar üzerinde",
        closing="Yukarıdaki hususları tasdiken|Bunun kanıtı olarak|Yukarıdakilerin tasdiki"
        "|Tanıklık etmek|İmzalanmıştır|Bu hususları tasdiken|Yukarıdaki hükümleri",
        authentic="aynı derecede geçerli|eşit derecede geçerli|eşit ölçüde geçerli"
        "|iki asıl nüsha|ikişer nüsha|iki nüsha",
        sole="tek",
        starters="Taraflar|Bu|Her|Eğer|Hiçbir|Bütün|İşbu|Akit",
        references="ve|veya|ile|uyarınca|hükümleri|bu|kapsamında|gereğince",
    ),
    Language(
        code="kk",
        name="Kazakh",
        common="және|осы|мен|үшін|тараптар|келісімнің|бойынша|немесе|бір|бұл|сәйкес|олардың",
        article="Бап",
        after="{}-бап|бап",
        part="Бөлім",
        chapter="Тарау",
        annex="Қосымша|Хаттама",
        preamble="Кіріспе",
        openers="Тараптар|Қазақстан",
        recitals="Тани отырып|Ниет|Ескере|Басшылыққа|Негізге",
        enacting="Төмендегілер туралы келісті|Келісті",
        closing="Осыны куәландыру|Жасалды",
        authentic="күші бірдей|бірдей күші бар|екі данада|екі түпнұсқа данада",
        references="және|немесе|сәйкес",
    ),
    Language(
        code="ky",
        name="Kyrgyz",
        common="жана|ушул|менен|үчүн|тараптар|макулдашуунун|боюнча|же|бир|бул|ылайык",
        article="Берене|Статья",
        after="{}-берене|берене",
        part="Бөлүк",
        chapter="Бөлүм",
        annex="Тиркеме|Протокол",
        preamble="Преамбула",
        openers="Тараптар|Кыргыз",
        recitals="Таануу|Умтулуп|Эске|Жетекчиликке",
        enacting="Төмөнкүлөр жөнүндө макулдашты|Макулдашты",
        closing="Түзүлдү",
        references="жана|же|ылайык",
    ),
    Language(
        code="uz",
        name="Uzbek",
        common="va|ushbu|bilan|uchun|tomonlar|bitimning|bo'yicha|yoki|bir|bu|muvofiq|har",
        article="Modda/Модда",
        after="{}-modda|modda|модда",
        part="Qism",
        chapter="Bob",
        annex="Ilova|Bayonnoma",
        preamble="Muqaddima",
        openers="Tomonlar|O'zbekiston",
        recitals="Tan olib|Istab|E'tiborga|Tasdiqlab|Intilib",
        enacting="Quyidagilar to'g'risida kelishib oldilar|Kelishib oldilar",
        closing="Tuzildi|Buni tasdiqlab",
        references="va|yoki|muvofiq",
    ),
    Language(
        code="tg",
        name="Tajik",
        common="ва|ин|бо|барои|тарафҳо|созишномаи|мувофиқи|ё|як|аз|дар|ки|мазкур",
        article="Моддаи/Модда",
        part="Қисми",
        chapter="Боби/Боб",
        annex="Замимаи/Замима|Протоколи",
        preamble="Муқаддима",
        openers="Тарафҳо|Ҷумҳурии",
        recitals="Эътироф|Бо мақсади|Таъкид",
        enacting="Ба мувофиқа расиданд|Ба созиш омаданд",
        closing="Дар шаҳри",
        references="ва|ё|мувофиқи",
    ),
    Language(
        code="mn",
        name="Mongolian",
        common="ба|энэ|нь|талууд|хэлэлцээрийн|буюу|болон|дагуу|байна|тухай|хооронд",
        article="Зүйл",
        after="{} дүгээр зүйл|зүйл",
        part="Хэсэг",
        chapter="Бүлэг",
        annex="Хавсралт",
        preamble="Оршил",
        openers="Талууд|Монгол",
        recitals="Хүлээн|Хүсэж|Харгалзан|Удирдлага",
        enacting="Дараахь зүйлийг хэлэлцэн тохиролцов|Дор дурдсан зүйлийг хэлэлцэн тохиролцов",
        closing="Үйлдэв",
        references="ба|буюу",
    ),
)
