"""Languages of western and northern Europe.

One entry each; see :class:`~negodiff.structure.language.Language`.
"""

from typing import Final

from negodiff.structure.language import Language

WEST: Final[tuple[Language, ...]] = (
    Language(
        code="en",
        name="English",
        common="the|of|and|to|shall|in|for|by|be|this|or|any|with|party|parties|agreement",
        article="Article/Art./Art|§",
        part="Part",
        title="Title|Subtitle|Book",
        chapter="Chapter/Chap.",
        section="Section/Sec./Sec/Sect.|Clause",
        subsection="Subsection|Sub-section|Subchapter",
        annex="Annex|Appendix|Schedule|Exhibit|Attachment|Protocol|Addendum|Annexure",
        option="Option|Alternative/Alt/Alt.|Variant",
        paragraph="Paragraph/Para./Para|Subparagraph",
        ordinals="one/first|two/second|three/third|four/fourth|five/fifth|six/sixth"
        "|seven/seventh|eight/eighth|nine/ninth|ten/tenth|eleven/eleventh|twelve/twelfth"
        "|thirteen/thirteenth|fourteen/fourteenth|fifteen/fifteenth|sixteen/sixteenth"
        "|seventeen/seventeenth|eighteen/eighteenth|nineteen/nineteenth"
        "|twenty/twentieth|30=thirty/thirtieth|40=forty|50=fifty",
        preamble="Preamble|Recitals|Whereas|Background|Preliminary statement|Witnesseth",
        openers="The Parties|The States Parties|The Contracting|The High Contracting"
        "|The Governments|The Government of|The Member States|The Republic|The Signatories"
        "|This Agreement is|This Agreement (|This Agreement, |This Treaty is|The undersigned"
        "|The Conference|The Kingdom|The State of|Between|By and between|The Members",
        recitals="Recalling|Considering|Recognizing|Recognising|Noting|Desiring|Desirous|Bearing"
        "|Reaffirming|Convinced|Conscious|Mindful|Having|Acknowledging|Determined|Resolved"
        "|Whereas|Emphasizing|Emphasising|Stressing|Guided|Being|Believing|Affirming|Seeking"
        "|Wishing|Taking|Aware|Concerned|Deeply|Committed|Committing|Welcoming|Inspired|Pursuant"
        "|Respecting|In pursuit|In furtherance|Willing|Also|Further|Underlining|Intending|Calling"
        "|Expressing|Regretting|Proceeding|Realizing|Realising|Cognizant|Encouraged|Confirming",
        glue="the",
        enacting="Have agreed|Hereby agree|Agree as follows|Have concluded|Now, therefore"
        "|Now therefore|The parties agree as follows|The parties hereby agree|Do hereby agree"
        "|Have decided|It is agreed|Therefore, the parties|The parties have agreed|Have resolved"
        "|Agreed terms|Operative provisions|Have adopted this",
        closing="In witness whereof|In witness thereof|Done at|Done in|In faith whereof"
        "|Signed at|Signed in|Opened for signature at|In testimony whereof"
        "|Signature page|Signed as a deed|Signed by|Signed for|Signed on behalf"
        "|Executed as a deed|Executed by|Executed on|Adopted at|Adopted in|Adopted by the"
        "|As witness the hand|As witness the hands|As witness our hand|As witness our hands",
        authentic="equally authentic|being authentic|in duplicate|in two originals"
        "|in two copies|two original copies|in a single original|equally valid"
        "|equal force",
        starters="The|This|These|Those|Each|Any|All|No|Nothing|In|For|If|Where|When|Whenever|Unless"
        "|Except|Subject|Without|Upon|On|At|To|Such|It|Every|Both|Neither|As|A|An|By|With|After"
        "|Before|Notwithstanding|Pending|During|Within|Should|Either|Under"
        "|There|Once|From|Pursuant",
        references="of|above|below|and|or|to|shall|is|are|may|will|in|was|has|have|thereof|hereof"
        "|must|should|applies|apply|as|by|for|with|which|that|refers|does|do|hereto",
    ),
    Language(
        code="fr",
        name="French",
        common="le|la|les|de|des|du|et|à|en|une|un|par|pour|dans|présent|accord|parties|aux",
        article="Article/Art.",
        part="Partie",
        title="Titre|Livre",
        chapter="Chapitre/Chap.",
        section="Section",
        subsection="Sous-section",
        annex="Annexe|Appendice|Protocole|Avenant",
        option="Option|Variante",
        paragraph="Paragraphe|Alinéa",
        ordinals="premier/première/1er/un|deuxième/second/seconde/deux|troisième/trois"
        "|quatrième/quatre|cinquième/cinq|sixième/six|septième/sept|huitième/huit|neuvième/neuf"
        "|dixième/dix|onzième/onze|douzième/douze",
        preamble="Préambule|Exposé préalable|Considérant|Considérant que",
        openers="Les Parties|Les États parties|Les Etats parties|Les Hautes Parties|Le Gouvernement"
        "|La République|Les soussignés|Entre les soussignés|Le Royaume|Les Gouvernements|Les États",
        recitals="Considérant|Rappelant|Reconnaissant|Notant|Désireux|Désireuses|Désirant|Ayant"
        "|Conscient|Conscients|Conscientes|Convaincu|Convaincus|Convaincues|Soucieux|Soucieuses"
        "|Réaffirmant|Déterminés|Déterminées|Résolus|Résolues|Vu|Tenant|Prenant|Soulignant"
        "|Affirmant|Animés|Attendu|Gardant|Se référant|Guidés|Estimant|Inspirés|Agissant|Étant",
        enacting="Sont convenus|Sont convenues|Conviennent|Ont décidé|Il a été convenu"
        "|Ont arrêté|Il est convenu|Sont convenu|Sont tombés d'accord",
        closing="En foi de quoi|Fait à|Fait en|Fait le|En témoignage de quoi",
        authentic="également foi|en double exemplaire|en deux exemplaires"
        "|en deux originaux|en un seul exemplaire",
        sole="unique",
        starters="Le|La|Les|Chaque|Aux|Tout|Toute|Toutes|Tous|Aucune|Aucun|Si|En|Pour|Dans|Lorsque"
        "|Au|Sous|Sauf|Rien|Ce|Cette|Ces|Il|Sans|Afin|À|Un|Une|Chacune"
        "|Nonobstant|Dès|L'|Par|Toutefois",
        references="de|du|des|et|ou|à|ci-dessus|ci-dessous|sont|est|peut|au|aux|ne|s'applique|le",
    ),
    Language(
        code="es",
        name="Spanish",
        common="el|la|los|las|de|del|y|en|que|por|para|se|una|un|presente|acuerdo|partes|con",
        article="Artículo/Art./Art|Cláusula",
        part="Parte",
        title="Título|Libro",
        chapter="Capítulo/Cap.",
        section="Sección",
        subsection="Subsección",
        annex="Anexo|Apéndice|Protocolo|Anejo",
        option="Opción|Variante|Alternativa",
        paragraph="Párrafo|Apartado|Inciso",
        ordinals="primero/primera/primer/uno|segundo/segunda/dos|tercero/tercera/tercer/tres"
        "|cuarto/cuarta/cuatro|quinto/quinta/cinco|sexto/sexta/seis|séptimo/séptima/siete"
        "|octavo/octava/ocho|noveno/novena/nueve|décimo/décima/diez"
        "|undécimo/undécima/once/decimoprimero"
        "|duodécimo/duodécima/doce/decimosegundo|20=vigésimo/vigésima|30=trigésimo",
        preamble="Preámbulo|Antecedentes|Considerandos|Considerando|Reunidos|Exponen|Manifiestan"
        "|Declaraciones",
        openers="Las Partes|Los Estados|Las Altas Partes|El Gobierno|La República|Los Gobiernos"
        "|El Reino|Entre",
        recitals="Considerando|Recordando|Reconociendo|Observando|Deseando|Deseosos|Deseosas"
        "|Teniendo|Conscientes|Convencidos|Convencidas|Reafirmando|Resueltos|Resueltas|Habiendo"
        "|Decididos|Decididas|Tomando|Subrayando|Animados|Animadas|Preocupados|Afirmando|Destacando"
        "|Guiados|Guiadas|Visto|Inspirados|Consciente|Acogiendo|Poniendo|Siendo|Buscando",
        enacting="Han convenido|Convienen|Acuerdan|Han acordado|Han decidido|Han resuelto"
        "|con arreglo a las siguientes|de acuerdo con las siguientes|con sujeción a las siguientes"
        "|al tenor de las siguientes|conforme a las siguientes",
        closing="En fe de lo cual|En prueba de conformidad|En señal de conformidad"
        "|En testimonio de lo cual|Hecho en|Hecha en|Dado en|Firmado en",
        authentic="igualmente auténticos|igualmente válidos|por duplicado"
        "|en dos ejemplares|en dos originales|en un solo ejemplar",
        sole="único|única",
        starters="El|La|Los|Las|Cada|Todo|Toda|Todos|Todas|Ningún|Ninguna|Nada|Si|En|Para|A|Al"
        "|Cuando|Salvo|Sin|Con|Se|Un|Una|Por|Cualquier|Toda|Los|Ambas|Lo|Este|Esta|Estas|Estos",
        references="de|del|y|o|a|será|es|son|podrá|supra|anterior|que|se|no|e",
    ),
    Language(
        code="pt",
        name="Portuguese",
        common="o|a|os|as|de|do|da|dos|das|e|em|que|por|para|se|uma|um|presente|acordo|partes|não",
        article="Artigo/Art./Art|Cláusula",
        part="Parte",
        title="Título|Livro",
        chapter="Capítulo",
        section="Secção|Seção",
        subsection="Subsecção|Subseção",
        annex="Anexo|Apêndice|Protocolo|Aditamento",
        option="Opção|Variante|Alternativa",
        paragraph="Parágrafo|Alínea|Número|N.º|Inciso",
        ordinals="primeiro/primeira/um|segundo/segunda/dois|terceiro/terceira/três"
        "|quarto/quarta/quatro|quinto/quinta/cinco|sexto/sexta/seis|sétimo/sétima/sete"
        "|oitavo/oitava/oito|nono/nona/nove|décimo/décima/dez",
        preamble="Preâmbulo|Considerando|Considerando que|Considerandos",
        openers="As Partes|Os Estados|As Altas Partes|O Governo|A República|Os Governos",
        recitals="Considerando|Recordando|Reconhecendo|Notando|Desejando|Desejosos|Desejosas"
        "|Tendo|Conscientes|Convencidos|Convencidas|Reafirmando|Resolvidos|Resolvidas|Determinados"
        "|Tomando|Sublinhando|Animados|Preocupados|Afirmando|Guiados|Relembrando|Acolhendo",
        enacting="Acordaram|Acordam|Convencionaram|Decidiram|Acordam no seguinte|Convêm",
        closing="Em fé do que|Em testemunho do que|Feito em|Feita em|E, por estarem|E por estarem"
        "|Por estarem|E, para constar|E, por assim estarem",
        authentic="igualmente autênticos|fazem igualmente fé|fazendo igualmente fé"
        "|em dois exemplares|em duplicado|igualmente válidos",
        sole="único|única",
        starters="O|A|Os|As|Cada|Todo|Toda|Todos|Todas|Nenhum|Nenhuma|Nada|Se|Em|Para|Ao|Aos"
        "|Quando|Salvo|Sem|Com|Um|Uma|Por|Qualquer|Ambas|No|Na|Nos|Nas|Este|Esta",
        references="do|da|de|e|ou|a|é|são|será|deve|que|acima|aplica-se|não",
    ),
    Language(
        code="it",
        name="Italian",
        common="il|la|le|gli|di|del|della|dei|e|in|che|per|si|una|un|presente|accordo"
        "|parti|con|non",
        article="Articolo/Art./Art",
        part="Parte",
        title="Titolo|Libro",
        chapter="Capo|Capitolo",
        section="Sezione",
        subsection="Sottosezione",
        annex="Allegato|Appendice|Protocollo",
        option="Opzione|Variante|Alternativa",
        paragraph="Paragrafo|Comma|Lettera/Lett.",
        ordinals="primo/prima/uno|secondo/seconda/due|terzo/terza/tre|quarto/quarta/quattro"
        "|quinto/quinta/cinque|sesto/sesta/sei|settimo/settima/sette|ottavo/ottava/otto"
        "|nono/nona/nove|decimo/decima/dieci",
        preamble="Preambolo|Premesse|Premessa|Premesso|Premesso che|Si premette che",
        openers="Le Parti|Gli Stati|Le Alte Parti|Il Governo|La Repubblica|I Governi",
        recitals="Considerando|Ricordando|Riconoscendo|Notando|Desiderando|Desiderosi|Desiderose"
        "|Tenendo|Tenuto|Consapevoli|Convinti|Convinte|Riaffermando|Risoluti|Determinati|Visto"
        "|Prendendo|Sottolineando|Animati|Preoccupati|Affermando|Premesso|Viste|Avendo",
        enacting="Hanno convenuto|Convengono|Hanno concordato|Hanno deciso|Si conviene",
        closing="In fede di che|Fatto a|Fatto in|In testimonianza di che|Letto, confermato"
        "|Letto, approvato",
        authentic="facenti ugualmente fede|facenti egualmente fede|in duplice originale"
        "|in due originali|in due esemplari|parimenti fede",
        sole="unico|unica",
        starters="Il|La|Le|Gli|I|Lo|Ogni|Ciascuna|Ciascuno|Nessuna|Nessun|Nulla|Se|In|Per|Ai|Alle"
        "|Quando|Salvo|Senza|Con|Un|Una|Qualsiasi|Tutte|Tutti|Ai|Fatto|Entrambe|Qualora|Nel|Al",
        references="del|della|dello|e|o|a|è|sono|può|che|si|comma|par.|di|non|al",
    ),
    Language(
        code="de",
        name="German",
        common="der|die|das|und|in|den|des|zu|von|für|mit|dieses|vertragsparteien|dem|ist|oder|im",
        article="Artikel/Art.|§",
        part="Teil",
        title="Titel|Buch",
        chapter="Kapitel",
        section="Abschnitt",
        subsection="Unterabschnitt",
        annex="Anlage|Anhang|Protokoll|Anlagen",
        option="Option|Variante|Alternative",
        paragraph="Absatz/Abs.|Buchstabe",
        ordinals="eins/erster/erste/erstes/erstens|zwei/zweiter/zweite/zweites/zweitens"
        "|drei/dritter/dritte/drittes/drittens"
        "|vier/vierter/vierte/viertes/viertens|fünf/fünfter/fünfte/fünftens"
        "|sechs/sechster/sechste/sechstens|sieben/siebter/siebte/siebenter/siebtens"
        "|acht/achter/achte/achtens|neun/neunter/neunte/neuntens|zehn/zehnter/zehnte/zehntens",
        preamble="Präambel|Vorbemerkung|Vorbemerkungen",
        openers="Die Vertragsparteien|Die Vertragsstaaten|Die Regierung|Die Hohen|Die Parteien"
        "|Die Bundesrepublik|Die Republik|Die Regierungen|Zwischen|Der Bundesrat|Die Staaten",
        recitals="In der Erwägung|In Anerkennung|In dem Wunsch|In dem Bestreben|Eingedenk|Gestützt"
        "|In Bekräftigung|Von dem Wunsch|Entschlossen|Unter Berücksichtigung|In Anbetracht|Im"
        "|Überzeugt|In der Überzeugung|In Erkenntnis|Im Bewusstsein|Geleitet|Unter Hinweis"
        "|Bestrebt|Besorgt|Gewillt|Nach|Unter|In dem Bewusstsein|In der Absicht|In Würdigung",
        enacting="Sind wie folgt übereingekommen|Haben folgendes vereinbart"
        "|Kommen wie folgt überein"
        "|Vereinbaren folgendes|Haben sich wie folgt|Sind übereingekommen|Haben vereinbart"
        "|Schließen folgenden|Vereinbaren die Parteien",
        closing="Zu Urkund dessen|Geschehen zu|Geschehen in|Ausgefertigt zu|Zum Zeugnis dessen",
        authentic="gleichermaßen verbindlich|gleichermaßen maßgebend|in zwei Urschriften"
        "|in zweifacher Ausfertigung|in zwei Exemplaren",
        starters="Die|Der|Das|Dieses|Diese|Dieser|Jede|Jeder|Jedes|Keine|Kein|Nichts|Wenn|Im|In|Für"
        "|Bei|Alle|Sofern|Soweit|Nach|Vorbehaltlich|Ein|Eine|Zur|Zum|Unbeschadet|Sie|Es|Mit|Auf",
        references="Absatz|Abs|Satz|Nummer|Buchstabe|Absätze|absatz|abs.|der|des|und|oder"
        "|bis|ist|findet|dieses|gilt|buchstabe|sowie|genannten",
    ),
    Language(
        code="nl",
        name="Dutch",
        common="de|het|een|van|en|in|te|dat|op|voor|met|zijn|partijen|deze|dit|bij|verdrag",
        article="Artikel/Art.",
        part="Deel",
        title="Titel|Boek",
        chapter="Hoofdstuk",
        section="Afdeling|Sectie",
        annex="Bijlage|Aanhangsel|Protocol",
        option="Optie|Variant",
        ordinals="een/eerste|twee/tweede|drie/derde|vier/vierde|vijf/vijfde|zes/zesde",
        preamble="Preambule|Overwegende|Overwegende dat|In aanmerking nemende dat|Overwegingen",
        openers="De Partijen|De Verdragsluitende|De Regering|De Staten|Het Koninkrijk|De Hoge",
        recitals="Overwegende|Herinnerend|Erkennend|Wensende|Verlangend|Gelet|Indachtig|Overtuigd"
        "|Vastbesloten|Geleid|Bevestigend|Opnieuw|Zich bewust|Rekening houdend|Bewust",
        enacting="Zijn het volgende overeengekomen|Komen overeen als volgt"
        "|Zijn overeengekomen|Komen het volgende overeen"
        "|Zijn als volgt overeengekomen",
        closing="Ten blijke waarvan|Gedaan te|Aldus overeengekomen|Aldus opgemaakt"
        "|Aldus in tweevoud|Opgemaakt te",
        authentic="gelijkelijk authentiek|gelijkelijk rechtsgeldig|in tweevoud",
        starters="De|Het|Een|Elke|Elk|Iedere|Ieder|Geen|Niets|Indien|In|Voor|Bij|Alle"
        "|Dit|Deze|Wanneer|Tenzij",
        references="van|en|of|is|zijn|lid|bedoelde|genoemde",
    ),
    Language(
        code="sv",
        name="Swedish",
        common="och|att|i|av|för|som|den|det|till|med|skall|ska|parterna|en|ett|på|detta|eller",
        article="Artikel/Art.",
        part="Del",
        title="Avdelning",
        chapter="Kapitel",
        section="Avsnitt",
        annex="Bilaga|Tillägg|Protokoll",
        option="Alternativ",
        preamble="Ingress|Preambel",
        openers="Parterna|De fördragsslutande|Konungariket|Regeringen|Staterna",
        recitals="Som beaktar|Som erkänner|Som önskar|Som är|Som erinrar|Med beaktande"
        "|Som bekräftar",
        enacting="Har kommit överens|Har enats",
        closing="Till bekräftelse härav|Som skedde i|Upprättat i|Upprättad i",
        authentic="lika giltiga|i två exemplar|i två original",
        starters="Parterna|Detta|Denna|Dessa|Varje|Om|I|För|Alla|Ingen|Inget|När|Den|Det|De|En|Ett",
        references="i|och|eller|skall|ska|är|får|av|ovan|till",
    ),
    Language(
        code="da",
        name="Danish",
        common="og|at|i|af|for|som|den|det|til|med|skal|parterne|en|et|på|denne|eller|ikke",
        article="Artikel/Art.",
        part="Del",
        title="Afsnit",
        chapter="Kapitel",
        annex="Bilag|Tillæg|Protokol",
        option="Mulighed",
        preamble="Præambel",
        openers="Parterne|De kontraherende|Kongeriget|Regeringen",
        recitals="Som erkender|Som ønsker|Som minder|Idet|Under henvisning|Som erindrer",
        enacting="Er blevet enige|Er blevet enige om følgende",
        closing="Til bekræftelse heraf|Udfærdiget i",
        starters="Parterne|Denne|Dette|Disse|Hver|Hvis|I|For|Alle|Ingen|Intet|Når|Den|Det|De|En|Et",
        references="i|og|eller|skal|er|kan|af|til|stk.",
    ),
    Language(
        code="no",
        name="Norwegian",
        common="og|at|i|av|for|som|den|det|til|med|skal|partene|en|et|på|denne|eller|ikke",
        article="Artikkel/Art.",
        part="Del",
        chapter="Kapittel",
        annex="Vedlegg|Protokoll",
        option="Alternativ",
        preamble="Fortale|Innledning",
        openers="Partene|Avtalepartene|Kongeriket|Regjeringen",
        recitals="Som erkjenner|Som ønsker|Som minner|Idet",
        enacting="Er blitt enige|Har blitt enige",
        closing="Til bekreftelse herav|Til bekreftelse på dette|Utferdiget i",
        starters="Partene|Denne|Dette|Disse|Hver|Hvis|I|For|Alle|Ingen|Intet|Når|Den|Det|De|En|Et",
        references="i|og|eller|skal|er|kan|av|til",
    ),
    Language(
        code="fi",
        name="Finnish",
        common="ja|on|tai|sen|tämän|sopimuksen|osapuolet|että|joka|ovat|mukaisesti|ei|se",
        article="Artikla",
        after="{} artikla|artikla",
        part="Osa",
        title="Osasto",
        chapter="Luku",
        annex="Liite|Pöytäkirja",
        preamble="Johdanto",
        openers="Osapuolet|Sopimuspuolet|Suomen tasavallan",
        recitals="Ottaen huomioon|Tunnustaen|Haluten|Palauttaen|Tietoisina|Vakuuttuneina",
        enacting="Ovat sopineet|Sopivat seuraavaa",
        closing="Tämän vakuudeksi|Tehty|Tätä sopimusta on|Tämä sopimus on tehty",
        authentic="yhtä todistusvoimai|kahtena kappaleena",
        references="ja|tai|on|mukaisesti",
    ),
)
