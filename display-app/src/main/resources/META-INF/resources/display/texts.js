/* Every word of the wall, Vietnamese first, English beside it. {0} is filled in. */
(function (root) {
  'use strict';

  root.motcua = root.motcua || {};
  root.motcua.texts = {
    nowCalling: { vi: 'Xin mời số', en: 'Now calling' },
    counter: { vi: 'Quầy', en: 'Counter' },
    recent: { vi: 'Vừa gọi', en: 'Called before' },
    waiting: { vi: 'Đang chờ', en: 'Waiting' },
    people: { vi: 'người', en: 'people' },
    welcome: { vi: 'Kính mời Ông/Bà lấy số và ngồi chờ', en: 'Please take a number and have a seat' },
    closed: { vi: 'Hiện đang ngoài giờ làm việc', en: 'We are closed at the moment' },
    reopens: { vi: 'Mở cửa lại lúc {0}', en: 'We open again at {0}' },
    lastNumbers: { vi: 'Đã ngừng cấp số', en: 'No more numbers are given out' },
    stale: { vi: 'Mất kết nối – số trên màn hình có thể đã cũ', en: 'Connection lost – numbers shown may be old' },
    staleSince: { vi: 'Cập nhật lúc {0}', en: 'Last update {0}' },
    feedRefused: {
      vi: 'Máy chủ trả lời nhưng không nhận kết nối trực tiếp (/ws). Nhờ kỹ thuật xem nhật ký máy chủ',
      en: 'The server answers but refuses the live connection (/ws). Technician: see the server log'
    },
    staleNever: { vi: 'Đang kết nối với máy chủ…', en: 'Connecting to the server…' },
    storage: { vi: 'Hệ thống đang gặp sự cố. Xin hỏi cán bộ hướng dẫn', en: 'The system has a problem. Please ask our staff' },
    demonstration: { vi: 'BẢN TRÌNH DIỄN', en: 'DEMONSTRATION' },
    sound: { vi: 'Chạm để bật tiếng', en: 'Tap to turn sound on' },
    pairTitle: { vi: 'Ghép nối màn hình này', en: 'Pair this display' },
    pairHow: { vi: 'Nhờ quản trị viên mở mục Quản trị, Thiết bị và duyệt mã này',
      en: 'Ask an administrator to open Administration, Devices and approve this code' },
    pairWait: { vi: 'Đang chờ duyệt…', en: 'Waiting for approval…' },
    pairAway: { vi: 'Chưa liên lạc được với máy chủ. Đang thử lại…', en: 'The server does not answer. Trying again…' },
    days: {
      vi: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
      en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    },
    title: { vi: 'Màn hình sảnh', en: 'Hall display' }
  };
}(this));
