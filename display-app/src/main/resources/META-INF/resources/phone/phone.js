/* The phone page behind a slip's QR code: one ticket, asked for every five seconds while the page is looked at. */
(function () {
    'use strict';

    var EVERY_MS = 5000;
    var parts = location.pathname.replace(/^.*\/t\//i, '').split('/'); // the ticket, and what only its slip has
    var address = location.pathname.replace(/\/t\/.*$/i, '') + '/api/v1/public/tickets/' + parts.map(function (part) {
        return encodeURIComponent(decodeURIComponent(part));
    }).join('/');
    var lastOk = 0;

    function show(id, text) {
        document.getElementById(id).textContent = text;
    }

    function sentences(t) {
        switch (t.state) {
        case 'WAITING':
            if (t.callable === false) {
                return ['Quầy cho việc này đang được bố trí. Xin giữ số và hỏi nhân viên hướng dẫn.',
                    'A counter is being arranged for this. Please keep your number and ask the attendant.'];
            }
            if (t.open === false) {
                return ['Chưa có quầy nào mở cho việc này. Xin chờ, số của Ông/Bà vẫn giữ nguyên.',
                    'No counter is open for this yet. Please wait; your number is kept.'];
            }
            return t.ahead === 0
                ? ['Bạn là người tiếp theo.', 'You are next.']
                : ['Còn ' + t.ahead + ' người phía trước.', t.ahead + (t.ahead === 1 ? ' person' : ' people') + ' ahead of you.'];
        case 'CALLED':
            return ['Kính mời Ông/Bà đến quầy ' + t.counter + '.', 'Please come to counter ' + t.counter + '.'];
        case 'SERVING':
        case 'PARKED':
            return ['Đang được phục vụ tại quầy ' + t.counter + '.', 'Being served at counter ' + t.counter + '.'];
        case 'COMPLETED':
            return ['Đã phục vụ xong. Xin cảm ơn.', 'Done. Thank you.'];
        case 'NO_SHOW':
            return ['Số này đã được gọi mà không có người đến. Xin gặp nhân viên hướng dẫn.',
                'This number was called and nobody came. Please ask the attendant.'];
        default:
            return ['Số này không còn hiệu lực.', 'This number is no longer valid.'];
        }
    }

    function ask() {
        var request = new XMLHttpRequest();
        request.open('GET', address);
        request.timeout = 4000;
        request.onload = function () {
            if (request.status === 200) {
                var t = JSON.parse(request.responseText);
                var text = sentences(t);
                show('label', t.label);
                show('state', text[0]);
                show('state-en', text[1]);
                fresh();
            } else if (request.status === 404 && /code-needed/.test(request.responseText)) {
                show('label', '–');
                show('state', 'Trang này cần mã QR đầy đủ trên phiếu. Xin quét lại mã trên phiếu, hoặc xem màn hình trong sảnh.');
                show('state-en', 'This page needs the whole QR code of the slip. Please scan the slip again, or watch the screen in the hall.');
                fresh();
            } else if (request.status === 404 || request.status === 400) {
                show('label', '–');
                show('state', 'Không tìm thấy số này trong hôm nay.');
                show('state-en', 'This number was not issued today.');
                fresh();
            } else {
                stale();
            }
        };
        request.onerror = stale;
        request.ontimeout = stale;
        request.send();
    }

    function fresh() {
        lastOk = Date.now();
        document.getElementById('stale').hidden = true;
    }

    function stale() {
        var banner = document.getElementById('stale');
        var minutes = lastOk ? Math.floor((Date.now() - lastOk) / 60000) : 0;
        banner.hidden = false;
        banner.textContent = 'Mất kết nối' + (minutes ? ' từ ' + minutes + ' phút trước' : '')
            + '. Xin theo dõi màn hình trong sảnh. / No connection; please watch the screen in the hall.';
    }

    ask();
    setInterval(function () {
        if (!document.hidden) {
            ask();
        }
    }, EVERY_MS);
}());
